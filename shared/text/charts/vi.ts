import type { Comparison } from '../../rating/compare-shares.ts';
import type { Grouping } from '../../rating/grouping.ts';
import type { Channel } from '../../survey-response.ts';

/** What the desk says beside its charts. */
export const vi = {
  title: 'Biểu đồ đánh giá',
  show: 'Xem biểu đồ',
  through: (day: string) =>
    `Số liệu tính đến hết ngày ${day}. Phiếu của hôm nay được tính từ ngày mai, để không ai đoán được người vừa đánh giá đã chọn gì.`,
  notEnded: 'Kỳ này chưa có ngày nào kết thúc, nên chưa có số liệu để xem.',
  noPaperHours: 'Phiếu giấy không ghi giờ, nên không có trong biểu đồ này.',
  noRatings: 'Chưa có đánh giá nào trong những ngày này.',

  by: 'Xem theo',
  groupings: {
    criterion: 'Tiêu chí',
    officer: 'Công chức',
    serviceField: 'Lĩnh vực',
    counter: 'Quầy',
    channel: 'Cách gửi phiếu',
    requester: 'Người dân hay tổ chức',
    hour: 'Giờ trong ngày',
    week: 'Từng tuần',
    month: 'Từng tháng',
    quarter: 'Từng quý',
  } satisfies Record<Grouping, string>,
  headings: {
    criterion: 'Đánh giá theo tiêu chí',
    officer: 'Đánh giá theo công chức',
    serviceField: 'Đánh giá theo lĩnh vực',
    counter: 'Đánh giá theo quầy',
    channel: 'Đánh giá theo cách gửi phiếu',
    requester: 'Đánh giá của người dân và của tổ chức, doanh nghiệp',
    hour: 'Đánh giá theo giờ trong ngày',
    week: 'Đánh giá qua từng tuần',
    month: 'Đánh giá qua từng tháng',
    quarter: 'Đánh giá qua từng quý',
  } satisfies Record<Grouping, string>,
  criterion: 'Tiêu chí được tính',
  allCriteria: 'Tất cả tiêu chí',
  allOfficerCriteria: 'Tất cả tiêu chí về công chức',

  channels: {
    kiosk: 'Máy tính bảng tại quầy',
    link: 'Điện thoại của người dân',
    paper: 'Phiếu giấy',
  } satisfies Record<Channel, string>,
  requesters: {
    citizen: 'Người dân',
    organisation: 'Tổ chức, doanh nghiệp',
    unsaid: 'Không trả lời câu này',
    together: 'Tính chung mọi phiếu',
  },
  requesterNote:
    'Chỉ tính phiếu theo mẫu có câu hỏi này. Nếu có nhóm dưới 5 phiếu thì mọi phiếu được tính chung, để không ai lần ra người đã đánh giá.',
  noCounter: 'Không ghi quầy',
  noServiceField: 'Không ghi lĩnh vực',
  hour: (hour: number) => `${hour}–${hour + 1} giờ`,
  month: (month: string, year: string) => `Tháng ${Number(month)}/${year}`,
  quarter: (quarter: number, year: string) => `Quý ${['I', 'II', 'III', 'IV'][quarter - 1] ?? ''}/${year}`,

  period: (from: string, to: string) => `Từ ${from} đến ${to}`,
  counted: (responses: string, ratings: string) => `${responses} phiếu, ${ratings} lượt đánh giá`,
  count: (ratings: string) => `n\u00a0=\u00a0${ratings}`,
  level: (level: string, label: string) => `${level} – ${label}`,
  shareOf: (name: string, count: string, percent: string) => `${name}: ${count} (${percent})`,
  percentAxis: 'Tỷ lệ (%)',
  chart: (heading: string) => `Biểu đồ: ${heading}. Các con số nằm trong bảng bên dưới.`,
  table: (heading: string) => `Bảng số liệu: ${heading}`,
  columns: {
    ratings: 'Lượt đánh giá (n)',
    count: (level: string) => `${level} – số lượng`,
    percent: (level: string) => `${level} – tỷ lệ (%)`,
    blanks: 'Bỏ trống',
  },
  total: 'Cộng',
  none: '–',

  picture: 'Tải hình (PNG)',
  csv: 'Tải bảng (CSV)',
  saved: (name: string) => `Đã tải về ${name}.`,
  pictureFailed: 'Trình duyệt này không vẽ được hình để tải về. Hãy thử lại, hoặc tải bảng.',
  fileName: 'bieu-do',
  comparisonFileName: 'so-sanh',

  responses: {
    title: 'Từng phiếu',
    intro:
      'Bảng tính gồm mọi phiếu của các tháng đã kết thúc, mỗi phiếu một dòng, để tự phân tích. Chỉ ghi tháng, không ghi ngày giờ và góp ý, để không ai lần ra người đã đánh giá.',
    download: (from: string, to: string) => `Tải từng phiếu (Excel), từ ${from} đến ${to}`,
    noMonth: 'Trong kỳ đang xem chưa có tháng trọn vẹn nào đã kết thúc.',
  },

  compare: {
    title: 'So sánh',
    intro:
      'Đặt hai kỳ hoặc hai nhóm cạnh nhau theo một tiêu chí. Khoảng tin cậy 95% (Wilson) cho biết mỗi tỷ lệ có thể xê dịch đến đâu vì số lượt đánh giá có hạn.',
    mode: 'So sánh giữa',
    modes: {
      period: 'Hai kỳ',
      officer: 'Hai công chức',
      serviceField: 'Hai lĩnh vực',
      counter: 'Hai quầy',
      channel: 'Hai cách gửi phiếu',
    },
    criterion: 'Theo tiêu chí',
    first: 'Bên thứ nhất',
    second: 'Bên thứ hai',
    other: 'Với kỳ',
    others: {
      before: 'Liền trước, dài bằng kỳ đang xem',
      lastYear: 'Cùng kỳ năm trước',
      chosen: 'Tự chọn ngày',
    },
    heading: (criterion: string) => `So sánh: ${criterion}`,
    side: (name: string, ratings: string) => `${name} (n\u00a0=\u00a0${ratings})`,
    columns: {
      level: 'Mức',
      share: 'Tỷ lệ',
      interval: 'Khoảng tin cậy 95%',
      verdict: 'Nhận xét',
    },
    interval: (low: string, high: string) => `${low} – ${high}`,
    verdicts: {
      'too-few': 'Quá ít để so sánh',
      apart: 'Khác nhau rõ',
      unclear: 'Chưa thể nói là khác nhau',
    } satisfies Record<Comparison['kind'], string>,
    tooFew: (least: string) =>
      `Quá ít để so sánh: mỗi bên cần ít nhất ${least} lượt đánh giá thì mới nói được bên nào hơn.`,
    tooFewGroups: 'Cần có ít nhất hai mục để so sánh.',
    noCriteria: 'Đơn vị không có tiêu chí nào để so sánh như vậy.',
  },
};
