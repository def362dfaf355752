/** What the survey's page on a citizen's own phone says besides the survey, and the screen that leads to it. */
export const vi = {
  title: 'Khảo sát mức độ hài lòng',
  attract: {
    invitation: 'Hoặc quét mã này để đánh\u00a0giá trên điện\u00a0thoại của ông/bà',
    code: 'Mã QR mở phiếu đánh giá trên điện thoại',
  },
  promise: 'Chỉ vài lần chạm. Không ghi tên, không lưu số điện\u00a0thoại, không ai biết ông/bà đã chọn gì.',
  start: 'Bắt đầu đánh giá',
  opening: 'Đang mở phiếu đánh giá…',
  offline: {
    title: 'Chưa kết nối được, đang thử lại',
    text: 'Xin kiểm tra mạng của điện thoại.',
    retry: 'Thử lại ngay',
  },
  sending: {
    title: 'Đang gửi phiếu đánh giá…',
    trouble: 'Chưa gửi được, đang thử lại',
    text: 'Phiếu được giữ trên điện thoại này cho đến khi gửi xong. Xin đừng đóng trang.',
    textUnkept: 'Điện thoại này không giữ được phiếu. Xin để trang này mở cho đến khi gửi xong.',
    retry: 'Gửi lại ngay',
  },
  done: {
    title: 'Xin cảm ơn ông/bà!',
    text: 'Phiếu đánh giá đã được ghi nhận. Trên điện thoại này không còn lưu gì. Ông/bà có thể đóng trang.',
  },
  notSent: 'Phiếu ông/bà vừa trả lời chưa được ghi nhận.',
  closed: {
    'no-link': {
      title: 'Chưa có mã để đánh giá',
      text: 'Xin quét mã QR trên màn hình tại quầy hoặc trên giấy mà cán bộ đưa.',
    },
    'used-link': {
      title: 'Mã QR này đã được dùng',
      text: 'Mỗi mã chỉ gửi được một phiếu đánh giá. Nếu ông/bà chưa gửi, xin đánh giá trên máy tính bảng tại quầy hoặc xin cán bộ mã khác.',
    },
    'expired-link': {
      title: 'Mã QR này đã hết hạn',
      text: 'Xin quét mã đang hiện trên màn hình tại quầy, hoặc xin cán bộ mã mới.',
    },
    'crowded-link': {
      title: 'Vừa có nhiều người quét mã này',
      text: 'Ít phút nữa màn hình tại quầy sẽ đổi mã. Xin đợi rồi quét mã mới, hoặc đánh giá ngay trên máy tính bảng.',
    },
    'links-not-offered': {
      title: 'Đơn vị đang không nhận đánh giá qua điện thoại',
      text: 'Xin đánh giá trên máy tính bảng tại quầy.',
    },
    'unknown-link': {
      title: 'Mã QR không đúng',
      text: 'Xin quét lại mã trên màn hình tại quầy hoặc trên giấy.',
    },
    other: {
      title: 'Xin lỗi, hệ thống không nhận được phiếu này',
      text: 'Xin đánh giá trên máy tính bảng tại quầy, hoặc báo cho cán bộ.',
    },
  },
};
