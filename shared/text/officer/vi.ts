export const vi = {
  title: 'Kết quả đánh giá của tôi',
  notSetUp: 'Hệ thống chưa được cài đặt. Người quản trị cần mở trang quản lý để bắt đầu.',
  openDesk: 'Mở trang quản lý của đơn vị',
  notOfficer:
    'Tài khoản này không gắn với công chức nào nên không có kết quả riêng. Số liệu của đơn vị nằm ở trang quản lý.',
  explanation: {
    title: 'Cách đọc kết quả',
    own: 'Trang này chỉ có đánh giá dành cho chính bạn. Bạn không thấy kết quả của người khác, và không ai biết người dân nào đã đánh giá. Phụ lục báo cáo của đơn vị cũng in kết quả của từng công chức.',
    batches: (minimum: number) =>
      `Số liệu được công bố theo từng đợt: mỗi đợt gồm ít nhất ${minimum} đánh giá của những ngày đã kết thúc. Nhờ vậy không ai đoán được người dân nào đã chọn mức nào, và mỗi tỷ lệ đều dựa trên một số đánh giá đủ để có ý nghĩa.`,
    percent: 'Tỷ lệ là số lượng của mỗi mức chia cho tổng số đánh giá của tiêu chí đó.',
  },
  ratings: (count: string) => `${count} đánh giá`,
  through: (day: string) => `tính đến hết ngày ${day}`,
  notYet: (minimum: number) => `Chưa đủ ${minimum} đánh giá để hiển thị`,
  notYetHint: 'Kết quả sẽ hiện ra khi có đủ; bạn không cần làm gì thêm.',
  noCriteria: 'Danh mục của đơn vị không có tiêu chí nào đánh giá riêng từng công chức.',
  columns: { level: 'Mức', count: 'Số lượng', percent: 'Tỷ lệ', share: 'Biểu đồ' },
  tableOf: (criterion: string) => `Kết quả của tiêu chí: ${criterion}`,
};
