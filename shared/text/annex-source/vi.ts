/** Where the figures of the annex come from. */
export const vi = {
  title: 'Số liệu từ đâu',
  text: 'Chọn một dòng của phụ lục để xem số đánh giá của dòng đó đến vào ngày nào, bằng cách nào. Ai chọn mức gì thì không ai xem được.',
  row: 'Dòng của phụ lục',
  choose: 'Chọn một dòng',
  day: 'Ngày',
  channel: 'Cách gửi phiếu',
  count: 'Tính vào phụ lục',
  excluded: 'Đã loại',
  total: 'Cộng',
  table: (label: string) => `Số đánh giá của “${label}” theo ngày và cách gửi`,
  none: 'Không có đánh giá nào của dòng này trong những ngày đã qua.',
  through: (day: string) => `Tính đến hết ngày ${day}. Ngày chưa qua thì chưa hiện ở đây.`,
  whoExcluded: 'Ai loại, theo quy tắc nào và vì sao thì xem ở phần ghi chú của phụ lục và ở',
  responses: 'Phiếu đã nhận',
} as const;
