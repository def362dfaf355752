import type { AlertFacts } from '../../alert-rule.ts';

function day(text: string): string {
  return text.split('-').reverse().join('/');
}

function percent(text: string): string {
  return `${text.replace('.', ',')}%`;
}

/** The desk's section for alerts, and the e-mail that goes out. */
export const vi = {
  title: 'Cảnh báo',
  intro:
    'Hệ thống báo khi tỷ lệ đánh giá mức thấp lên tới ngưỡng bạn đặt. Cảnh báo chỉ tính ngày đã qua hoặc từng đợt phiếu, không bao giờ nói về một người dân hay một công chức.',
  list: 'Danh sách cảnh báo',
  none: 'Chưa có cảnh báo nào.',
  noneNext: 'Ngưỡng cảnh báo được đặt ở bên dưới.',
  columns: { at: 'Lúc', what: 'Nội dung', sent: 'Đã gửi', seen: 'Đã xem' },
  sentence: ({ criterion, levels, share, count, ratings, responses, from, to, percent: set }: AlertFacts) =>
    `${criterion ?? 'Tất cả tiêu chí'}: mức ${levels.join(', ')} chiếm ${percent(share)} (${count} trên ${ratings} đánh giá của ${responses} phiếu), từ ${day(from)} đến ${day(to)}. Ngưỡng: ${set}%.`,
  markSeen: 'Đã xem',
  seenBy: (name: string) => `${name} đã xem`,
  webhook: 'Webhook',
  deliveries: { waiting: 'đang gửi', sent: 'đã gửi', failed: 'không gửi được' },

  settings: 'Ngưỡng và nơi nhận',
  readOnly: 'Bạn xem được, nhưng không sửa được. Hãy nhờ người quản lý đơn vị.',
  rule: (number: number) => `Ngưỡng ${number}`,
  criterion: 'Tiêu chí',
  allCriteria: 'Tất cả tiêu chí',
  lowest: 'Tính là thấp',
  lowestLevels: (levels: string) => `Mức ${levels}`,
  percent: 'Báo khi tỷ lệ từ (%)',
  window: 'Tính trên',
  windows: { days: 'Những ngày đã qua gần nhất', batch: 'Mỗi đợt phiếu' },
  days: 'Số ngày',
  minimum: 'Số phiếu ít nhất',
  minimumHint: 'Từ 5 trở lên. Ít phiếu hơn thì không báo.',
  wrongNumber: (least: number, most: number) => `Hãy nhập số nguyên từ ${least} đến ${most}.`,
  addRule: 'Thêm ngưỡng',
  removeRule: 'Bỏ ngưỡng này',
  recipients: 'Thư điện tử người nhận',
  recipientsHint: 'Mỗi dòng một địa chỉ.',
  recipientsWrong: 'Có dòng không phải địa chỉ thư điện tử.',
  noMail: 'Máy chủ chưa được cài đặt gửi thư (SMTP_URL, MAIL_FROM), nên chưa gửi được thư.',
  webhookUrl: 'Địa chỉ webhook',
  webhookHint:
    'Để trống nếu không dùng. Phải là https://; địa chỉ trong mạng nội bộ chỉ dùng được khi người quản trị máy chủ cho phép (WEBHOOK_HOSTS).',
  webhookWrong: 'Hãy nhập một địa chỉ bắt đầu bằng https:// hoặc http://.',
  submit: 'Lưu',
  saved: 'Đã lưu.',
  secret: 'Khóa ký webhook',
  secretHint:
    'Mỗi tin webhook được ký bằng khóa này (HMAC-SHA256), để bên nhận biết tin là thật. Khóa chỉ hiện một lần.',
  noSecret: 'Chưa có khóa, nên webhook chưa được gửi.',
  hasSecret: 'Đã có khóa. Tạo khóa mới thì khóa cũ hết hiệu lực.',
  createSecret: 'Tạo khóa mới',
  newSecret: 'Khóa mới. Hãy chép lại ngay:',

  mail: {
    subject: (office: string) => `Cảnh báo mức độ hài lòng: ${office}`,
    text: (office: string, sentence: string) =>
      `${office}\n\n${sentence}\n\nXem chi tiết ở trang quản lý, mục “Cảnh báo”.\n`,
  },
};
