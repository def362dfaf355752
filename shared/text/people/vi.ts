import type { PeopleFault } from '../../endpoints/people-sheet.ts';

/** Officers and fields from a spreadsheet. */
export const vi = {
  open: 'Nhập công chức và lĩnh vực từ bảng tính',
  hint: 'Tải bảng tính về (đã có sẵn những gì trong mẫu phiếu), ghi thêm hoặc sửa rồi chọn tệp. Ai đã có thì được nhận ra theo họ tên; không ai bị xóa.',
  template: 'Tải bảng tính (Excel)',
  choose: 'Chọn tệp',
  chooseFor: 'Chọn tệp công chức và lĩnh vực',
  reading: 'Đang đọc tệp…',
  taken: (fields: string, officers: string, changed: string) =>
    `Đã đưa vào mẫu phiếu: ${fields} lĩnh vực mới, ${officers} công chức mới, ${changed} công chức được sửa. Hãy xem lại bên dưới.`,
  nothingNew: 'Tệp không có gì khác với mẫu phiếu.',
  refused: (count: string) => `Có ${count} chỗ chưa đúng nên chưa nhận gì từ tệp này.`,
  faultList: 'Các chỗ chưa đúng',
  sheet: 'Trang tính',
  row: 'Dòng',
  column: 'Cột',
  fault: 'Chưa đúng',
  faults: {
    header: (value: string) => `Không tìm thấy “${value}”. Hãy tải lại bảng tính và giữ nguyên tiêu đề.`,
    'no-name': () => 'Chưa ghi họ tên.',
    'too-long': (value: string) => `Dài quá: “${value}”.`,
    'no-day': (value: string) => `“${value}” không phải là ngày. Hãy ghi như 05/12/2025.`,
    'day-order': () => 'Ngày cuối phải bằng hoặc sau ngày đầu.',
    repeated: (value: string) => `“${value}” đã có ở một dòng trên.`,
    'unknown-field': (value: string) => `Không có lĩnh vực “${value}”.`,
    'too-many-rows': (value: string) => `Có ${value} dòng; tối đa 500.`,
    'no-rows': () => 'Tệp chưa ghi gì.',
  } satisfies Record<PeopleFault['rule'], (value: string) => string>,
};
