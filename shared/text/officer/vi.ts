export const vi = {
  page: 'Trang công chức',
  title: 'Kết quả đánh giá của tôi',
  notSetUp: 'Hệ thống chưa được cài đặt. Người quản trị cần mở trang quản lý để bắt đầu.',
  openDesk: 'Mở trang quản lý của đơn vị',
  notOfficer:
    'Tài khoản này không gắn với công chức nào nên không có kết quả riêng. Số liệu của đơn vị nằm ở trang quản lý.',
  launch: {
    title: 'Mời người dân đánh giá',
    intro:
      'Phiếu mở ngay trên máy tính bảng tại quầy, đã điền sẵn lĩnh vực và người phục vụ. Bạn không thấy người dân chọn gì.',
    tablet: 'Máy tính bảng',
    chooseTablet: 'Chọn máy tính bảng',
    tabletMissing: 'Hãy chọn máy tính bảng.',
    tabletAt: (counter: string, tablet: string) => `${counter} – ${tablet}`,
    noTablets:
      'Đơn vị chưa có máy tính bảng nào dùng được. Hãy nhờ người quản lý đơn vị ghi danh một máy ở trang quản lý.',
    field: 'Lĩnh vực',
    fieldOpen: 'Để người dân tự chọn',
    ownFields: 'Lĩnh vực của bạn',
    otherFields: 'Lĩnh vực khác',
    officers: 'Người phục vụ',
    officersOpen: 'Chưa chọn ai: người dân sẽ tự chọn.',
    you: 'bạn',
    addOfficer: 'Thêm người cùng phục vụ',
    addFirstOfficer: 'Thêm người phục vụ',
    remove: (name: string) => `Bỏ ${name}`,
    receipt: 'Mã hồ sơ',
    receiptOptional: 'Mã hồ sơ (nếu có)',
    receiptHint: 'Mỗi hồ sơ chỉ được tính một phiếu. Mã không được lưu cùng phiếu.',
    receiptMissing: 'Hãy nhập mã hồ sơ.',
    submit: 'Mời đánh giá',
    progress: 'Lời mời đã gửi',
    steps: { sent: 'Đã gửi', arrived: 'Máy đã nhận', begun: 'Đã mở trên màn hình' },
    sending: (tablet: string) => `Đang gửi đến ${tablet}…`,
    late: (tablet: string) =>
      `${tablet} chưa nhận được: máy có thể đang tắt hoặc mất mạng. Người dân vẫn đánh giá được: hãy mời họ chạm vào màn hình chờ và tự chọn. Nếu họ đã tự đánh giá, hãy thu lại lời mời: máy có mạng lại trong vòng 5 phút thì phiếu sẽ tự mở.`,
    withdraw: 'Thu lại lời mời',
    withdrawn: 'Đã thu lại lời mời.',
    arrived: (tablet: string) =>
      `${tablet} đã nhận. Trên máy còn có người đang đánh giá; phiếu sẽ tự mở khi màn hình chờ hiện lại. Nếu người dân không đánh giá nữa, hãy thu lại lời mời.`,
    begun: (tablet: string) =>
      `Phiếu đã mở trên ${tablet}. Xin mời người dân đánh giá. Nếu mở nhầm, hãy chạm “Quay lại” ở câu đầu tiên trên máy.`,
    expired: 'Lời mời đã hết hạn mà phiếu chưa được mở. Hãy mời lại nếu người dân còn ở đây.',
    replaced: (tablet: string) => `Đã có lời mời mới hơn cho ${tablet}; lời mời này không còn dùng nữa.`,
    unreachable:
      'Không liên lạc được với máy chủ nên chưa biết máy tính bảng đã nhận chưa. Người dân vẫn tự đánh giá được trên máy.',
  },
};
