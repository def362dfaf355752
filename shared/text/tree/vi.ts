/** Offices under offices: choosing one, and where one stands. */
export const vi = {
  title: 'Cây đơn vị',
  intro:
    'Đặt đơn vị này trực thuộc một đơn vị khác, ví dụ xã trực thuộc tỉnh. Người có vai trò “Cấp tỉnh” hoặc “Kiểm tra, giám sát” ở đơn vị cấp trên xem được số liệu của mọi đơn vị bên dưới, nhưng không sửa được gì.',
  place: 'Vị trí',
  standsUnder: (name: string) => `Trực thuộc: ${name}`,
  standsAlone: 'Không trực thuộc đơn vị nào.',
  beneath: (count: string) => `Có ${count} đơn vị bên dưới.`,
  move: 'Chọn đơn vị cấp trên',
  moveAlone: 'Không trực thuộc đơn vị nào',
  moved: 'Đã chuyển đơn vị.',
  pick: 'Chọn đơn vị',
  search: 'Tìm theo tên',
  searchHint: 'Gõ không dấu cũng được.',
  list: 'Đơn vị',
  none: 'Không có đơn vị nào như vậy.',
  more: (count: string) => `Còn ${count} đơn vị nữa: hãy gõ thêm tên.`,
};
