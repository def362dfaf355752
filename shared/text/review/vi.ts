import type { MarkName } from '../../office-settings.ts';
import type { Channel } from '../../survey-response.ts';

/** The desk's section where responses of ended days are looked through and excluded. */
export const vi = {
  title: 'Phiếu đã nhận',
  intro:
    'Phiếu của những ngày đã qua. Ở đây không hiện mức đánh giá, công chức, lĩnh vực và góp ý, để không ai loại phiếu vì điểm thấp. Phiếu bị loại vẫn được lưu; số phiếu loại, lý do và người quyết định được ghi bên phụ lục.',
  readOnly: 'Bạn xem được, nhưng không loại phiếu được. Hãy nhờ người quản lý đơn vị.',
  show: 'Xem phiếu',
  filters: 'Lọc phiếu',
  channel: 'Nguồn',
  channels: { kiosk: 'Máy tính bảng', link: 'Điện thoại', paper: 'Phiếu giấy' } as Readonly<
    Record<Channel, string>
  >,
  counter: 'Quầy',
  mark: 'Dấu',
  marks: {
    'answered-in-future': 'Ngày giờ ở tương lai',
    'officer-not-serving': 'Công chức ngoài thời gian phục vụ',
    'too-fast': 'Trả lời quá nhanh',
    'too-soon': 'Hai phiếu sát nhau',
    burst: 'Quá nhiều phiếu trong một giờ',
    'outside-opening-hours': 'Ngoài giờ làm việc',
    'officer-on-device': 'Công chức đăng nhập trên cùng máy',
  } as Readonly<Record<MarkName, string>>,
  state: 'Tình trạng',
  states: { counted: 'Được tính', excluded: 'Đã loại' },
  incomplete: 'Bỏ dở',
  all: 'Tất cả',
  total: (total: string, excluded: string) => `${total} phiếu, trong đó đã loại ${excluded}.`,
  none: 'Không có phiếu nào như vậy trong những ngày đã qua của kỳ này.',
  list: 'Danh sách phiếu',
  columns: {
    pick: 'Chọn',
    day: 'Ngày',
    channel: 'Nguồn',
    counter: 'Quầy',
    marks: 'Dấu',
    state: 'Tình trạng',
  },
  pickRow: (place: number, day: string) => `Chọn phiếu ở dòng ${place}, ngày ${day}`,
  excludedBecause: (by: string, why: string) => `${by}: ${why}`,
  byRule: (mark: string) => `quy tắc “${mark}”`,
  picked: (count: string) => `Đã chọn ${count} phiếu`,
  exclude: 'Loại các phiếu đã chọn',
  takeBack: 'Tính lại các phiếu đã chọn',
  excludeByRule: (mark: string) => `Loại mọi phiếu có dấu “${mark}”`,
  excluded: (count: string) => `Đã loại ${count} phiếu.`,
  takenBack: (count: string) => `Đã tính lại ${count} phiếu.`,
  dialog: {
    exclude: 'Loại phiếu khỏi kết quả?',
    takeBack: 'Tính lại các phiếu này?',
    byRule: 'Loại theo quy tắc?',
    text: (count: string) =>
      `${count} phiếu. Việc này được ghi lại cùng tên bạn và không xóa được khỏi lịch sử.`,
    ruleText: (mark: string, from: string, to: string) =>
      `Mọi phiếu có dấu “${mark}” từ ${from} đến ${to}. Việc này được ghi lại cùng tên bạn và không xóa được khỏi lịch sử.`,
    reason: 'Lý do',
    reasonOptional: 'Lý do thêm (không bắt buộc)',
    reasonHint: 'Được in bên phụ lục. Ví dụ: thử máy trước giờ làm việc.',
    submit: 'Đồng ý',
  },
  history: 'Lịch sử loại phiếu',
  noHistory: 'Chưa có phiếu nào bị loại.',
  historyColumns: { at: 'Lúc', by: 'Người quyết định', act: 'Việc', why: 'Lý do', days: 'Phiếu của ngày' },
  did: {
    exclude: (count: string) => `Loại ${count} phiếu`,
    'take-back': (count: string) => `Tính lại ${count} phiếu`,
  },
};
