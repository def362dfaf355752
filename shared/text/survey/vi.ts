/** What the tablet says to citizens. */
export const words = {
  languageSwitch: 'Ngôn ngữ',
  attract: {
    invitation: 'Kính mời ông/bà đánh\u00a0giá mức\u00a0độ hài\u00a0lòng',
    promise: 'Chỉ vài lần chạm. Không ghi tên, không ai biết ông/bà đã chọn gì.',
    start: 'Chạm để bắt đầu',
    closed: 'Ngoài giờ làm việc',
    closedText: 'Ông/bà vẫn có thể gửi đánh giá: xin chạm vào màn hình.',
    staffHint: 'Dành cho cán bộ: nhấn năm lần',
    needsStaff: 'Thiết bị cần cán bộ kiểm tra',
  },
  field: { question: 'Hôm nay ông/bà làm thủ\u00a0tục thuộc lĩnh\u00a0vực nào?' },
  officer: { question: 'Công chức nào đã phục vụ ông/bà?', unknown: 'Tôi không rõ' },
  rating: {
    progress: 'Câu {at} trên {of}',
    field: 'Lĩnh vực {name}',
    skip: 'Bỏ qua câu này',
  },
  comment: {
    question: 'Ông/bà có ý kiến gì thêm không?',
    label: 'Ý kiến của ông/bà (không bắt buộc)',
    reminder: 'Xin không ghi họ tên, số điện thoại, số căn cước hay mã hồ sơ.',
    remaining: 'Còn {count} ký tự',
    skip: 'Không có ý kiến',
    send: 'Gửi ý kiến',
    next: 'Tiếp tục',
  },
  lastLook: {
    question: 'Mời ông/bà xem lại trước khi gửi',
    skipped: 'Không trả lời',
    change: 'Sửa',
    send: 'Gửi phiếu đánh giá',
  },
  comfort: { large: 'Chữ to hơn', strong: 'Tương phản cao' },
  saving: 'Đang lưu phiếu đánh giá…',
  thanks: {
    title: 'Xin cảm ơn ông/bà!',
    text: 'Phiếu đánh giá đã được ghi nhận. Ý kiến của ông/bà giúp chúng tôi phục vụ tốt hơn.',
    done: 'Xong',
  },
  failed: {
    title: 'Xin lỗi, máy chưa lưu được phiếu của ông/bà',
    text: 'Phiếu này chưa được ghi nhận. Ông/bà có thể thử lại, hoặc báo cho công chức tại quầy.',
    retry: 'Thử lại',
    end: 'Kết thúc',
  },
  back: 'Quay lại',
  idle: {
    title: 'Ông/bà còn ở đây không?',
    text: 'Sau {seconds} giây màn hình sẽ trở về ban đầu và những gì đã chọn sẽ bị xóa.',
    textSent:
      'Sau {seconds} giây màn hình sẽ trở về ban đầu. Phiếu làm dở được ghi nhận là chưa hoàn thành và không tính vào kết quả.',
    stay: 'Tiếp tục trả lời',
  },
  starting: 'Đang khởi động…',
};
