import type { PaperFault } from '../../endpoints/paper.ts';
import type { InvalidReason } from '../../paper/invalid-reason.ts';

const reasons: Record<InvalidReason, string> = {
  'no-rating': 'Không đánh giá nội dung nào',
  'several-levels': 'Đánh dấu nhiều mức cho một nội dung',
  illegible: 'Không đọc được',
  'foreign-form': 'Không phải mẫu phiếu của đơn vị',
  other: 'Lý do khác',
};

const faults: Record<PaperFault['rule'], (value: string) => string> = {
  header: () => 'Thiếu cột này. Hãy dùng đúng tệp mẫu và không sửa dòng tiêu đề.',
  'no-day': (value) =>
    value ? `“${value}” không phải ngày. Hãy ghi ngày/tháng/năm.` : 'Chưa ghi ngày thu phiếu.',
  'future-day': (value) => `Ngày ${value} chưa đến.`,
  'unknown-field': (value) => `Danh mục không có lĩnh vực “${value}”.`,
  'no-field': () => 'Chưa ghi lĩnh vực.',
  'unknown-officer': (value) => `Danh mục không có công chức “${value}”.`,
  'same-name': (value) => `Có nhiều công chức tên “${value}”. Hãy ghi cả chức danh như trong danh sách.`,
  'repeated-officer': (value) => `Công chức “${value}” ghi hai lần trong một phiếu.`,
  'no-officer': () => 'Chưa ghi công chức.',
  'no-level': () => 'Chưa ghi mức đánh giá. Nội dung này bắt buộc.',
  'unknown-level': (value) => `“${value}” không phải mức đánh giá.`,
  'level-count': (value) =>
    `“${value}”: số mức không khớp số người (hoặc lĩnh vực) được đánh giá. Mỗi công chức một mức, ví dụ AB.`,
  'not-asked': (value) => `Có ghi “${value}” nhưng phiếu không có ai (hoặc lĩnh vực nào) để đánh giá.`,
  'unknown-requester': (value) => `“${value}” không có trong danh sách người trả lời.`,
  'no-rows': () => 'Tệp chưa có dòng phiếu nào.',
  'too-many-rows': (value) => `Tệp có ${value} phiếu; mỗi tệp tối đa 5.000 phiếu.`,
};

export const vi = {
  title: 'Nhập phiếu giấy',
  intro:
    'Chọn ngày, lĩnh vực và công chức một lần; sau đó mỗi mức chỉ gõ một phím, xong phiếu này tự sang phiếu tiếp theo.',

  head: 'Phiếu của',
  day: 'Ngày thu phiếu',
  dayNote: 'Xấp phiếu của nhiều ngày thì ghi ngày thu (ngày mở hòm phiếu).',
  dayClosed: (number: number) =>
    `Ngày này thuộc kỳ đã chốt (phụ lục số ${String(number).padStart(2, '0')}): phiếu nhập thêm chỉ hiện ở phần bổ sung.`,
  dayFuture: 'Ngày này chưa đến.',
  dayInvalid: 'Hãy ghi ngày/tháng/năm, ví dụ 05/12/2022.',
  serviceField: 'Lĩnh vực',
  noServiceField: 'Không ghi lĩnh vực',
  requester: 'Người trả lời',
  noRequester: 'Không ghi',
  requesters: { citizen: 'Cá nhân, gia đình', organisation: 'Tổ chức, doanh nghiệp' },
  officers: 'Công chức phục vụ',
  form: 'Mẫu phiếu',
  formOfDay: (version: number) => `Mẫu dùng vào ngày đó (bản ${version})`,
  formNow: (version: number) => `Mẫu đang dùng (bản ${version})`,
  nothingToRate: 'Hãy chọn lĩnh vực và công chức trước, rồi gõ mức đánh giá.',

  keying: 'Gõ mức đánh giá',
  keyField: 'Ô gõ mức đánh giá',
  keyHint: (letters: string) =>
    `${letters} hoặc số thứ tự của mức. 0 hoặc dấu cách: để trống nội dung không bắt buộc. Phím mũi tên: quay lại. Enter: xong phiếu. Ctrl + Z: lấy lại phiếu vừa nhập.`,
  clickToType: 'Bấm vào đây để gõ',
  typing: 'Gõ từng mức…',
  lastForm: (marks: string) => `Phiếu vừa nhập: ${marks}`,
  formNumber: (count: string) => `Phiếu thứ ${count}`,
  about: (criterion: string, whom: string) => `${criterion} – ${whom}`,
  optional: 'không bắt buộc',
  blank: 'để trống',
  faults: {
    'unknown-key': 'Phím này không phải mức đánh giá.',
    'must-be-rated': 'Nội dung này bắt buộc. Phiếu bỏ trống thì tính là không hợp lệ.',
    'input-method': 'Máy đang bật bộ gõ tiếng Việt. Hãy tắt bộ gõ, hoặc dùng phím số 1, 2, 3.',
  },
  undo: 'Lấy lại phiếu vừa nhập',
  undone: 'Đã lấy lại phiếu vừa nhập; sửa rồi nhấn Enter.',

  counts: 'Đếm phiếu',
  countSession: 'Phiên này',
  countWaiting: 'Chưa gửi được',
  countDay: (day: string) => `Đã lưu, ngày ${day}`,
  countInvalid: 'Không hợp lệ',
  countPile: 'Cộng, để so với xấp phiếu',

  waiting: (count: string) =>
    `${count} phiếu chưa gửi được. Phiếu vẫn nằm trên máy này và sẽ tự gửi lại; đừng đóng trang.`,
  refused: 'Máy chủ không nhận các phiếu sau',
  refusedUndo: 'Không lấy lại được phiếu: chỉ lấy lại được trong phiên đăng nhập đã nhập nó.',
  discard: 'Bỏ qua',

  invalid: 'Phiếu không hợp lệ',
  invalidHint: (day: string) => `Số phiếu thu ngày ${day} không tính được, theo lý do.`,
  reasons,
  countWrong: 'Hãy ghi một số nguyên.',
  saveInvalid: 'Lưu số phiếu không hợp lệ',

  sheet: 'Nhập từ tệp Excel',
  sheetHint: 'Tải tệp mẫu, mỗi dòng ghi một phiếu, rồi tải lên. Tệp có dòng sai thì chưa phiếu nào được lưu.',
  template: 'Tải tệp mẫu',
  choose: 'Chọn tệp đã điền',
  chooseFor: 'Chọn tệp phiếu giấy đã điền',
  reading: 'Đang đọc tệp…',
  faultCount: (count: string) => `Có ${count} chỗ chưa đúng nên chưa phiếu nào được lưu.`,
  faultList: 'Các chỗ chưa đúng',
  row: 'Dòng',
  column: 'Cột',
  fault: 'Chưa đúng',
  sheetFaults: faults,
  found: (forms: string, name: string) => `Tệp “${name}” có ${forms} phiếu.`,
  foundDay: (day: string, forms: string, entered: string) =>
    `Ngày ${day}: ${forms} phiếu trong tệp, đã có ${entered} phiếu giấy.`,
  someKnown: (known: string, fresh: string) =>
    `${known} phiếu của tệp này đã nhập từ trước và không nhập lại; chỉ nhập ${fresh} phiếu mới. Nếu đây là một xấp phiếu khác, hãy bấm “Tải tệp mẫu” và chép các dòng sang tệp mới đó.`,
  allKnown: 'Tất cả phiếu trong tệp này đã được nhập trước đây.',
  import: (forms: string) => `Nhập ${forms} phiếu`,
  imported: (stored: string) => `Đã lưu ${stored} phiếu.`,
};
