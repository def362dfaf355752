/** Words of the server's start and of the command line. */
export const consoleWords = {
  building: 'Đang dựng các trang (chỉ lần đầu hoặc sau khi cập nhật)…',
  started: 'Hệ thống khảo sát mức độ hài lòng đã chạy.',
  tablet: 'Máy tính bảng',
  officer: 'Công chức',
  office: 'Đơn vị',
  setupCode: 'Mã cài đặt',
  setupHint: 'Mở trang Đơn vị và nhập mã này để tạo tài khoản đầu tiên.',
  plainHttp:
    'Lưu ý: máy tính bảng ở máy khác cần HTTPS mới dùng được khi mất mạng. Hãy đặt TLS_CERT và TLS_KEY, hoặc dùng máy chủ trung gian có HTTPS.',
  secretKeyMade: (path: string) =>
    `Đã tạo tệp khóa bí mật ${path}. Hãy giữ một bản sao ở nơi khác, không để cùng bản sao lưu dữ liệu.`,
  foreignSecrets: (count: number) =>
    `Lưu ý: khóa bí mật hiện tại không mở được ${count} mục đã mã hóa trong cơ sở dữ liệu. Hãy đặt lại tệp khóa cũ (SECRET_KEY_FILE) rồi chạy lại. Nếu không còn khóa cũ: chạy “secret renew”, rồi tạo lại khóa ký cảnh báo và bước xác nhận thứ hai.`,
  stop: 'Nhấn Ctrl+C để dừng.',
  stopping: 'Đang dừng…',
  error: 'Lỗi',
  usage: 'Cách dùng',
  commands: 'Các lệnh',
  options: 'Tùy chọn',
  helpHint: 'Thêm --help sau một lệnh để xem chi tiết.',
  unknownCommand: (name: string) => `Không có lệnh “${name}”.`,
  missingOption: (name: string) => `Thiếu ${name}.`,
  unknownOption: (reason: string) => `Tham số chưa đúng: ${reason}`,
  wrongRole: (role: string, allowed: string) => `Không có vai trò “${role}”. Hãy chọn một trong: ${allowed}.`,
  wrongCount: (name: string, most: number) => `${name} phải là số nguyên từ 1 đến ${most}.`,
  tooManyArguments: (extra: string) => `Thừa tham số “${extra}”.`,
  eitherNameOrDevice: 'Hãy dùng --name (thiết bị mới) hoặc --device (thiết bị đã có), không dùng cả hai.',
  lineRefused: (line: number, reason: string) => `Dòng ${line}: ${reason}`,
  conflict: 'Mã phiếu này đã được lưu với nội dung khác; giữ nội dung đã lưu.',
  published: (office: string, version: number) =>
    `Đã ban hành danh mục phiên bản ${version} của đơn vị ${office}.`,
  figuresSet: (from: string, to: string) => `Đã ghi số liệu cho kỳ từ ${from} đến ${to}.`,
  languagePut: (name: string) => `Đã nhận ngôn ngữ ${name}.`,
  languageUnknown: (keys: string) => `Bỏ qua các mục mà chương trình và danh mục không có: ${keys}.`,
  languageOutdated: (keys: string) => `Câu tiếng Việt đã đổi từ khi lập tệp, hãy xem lại bản dịch: ${keys}.`,
  imported: (stored: number, duplicate: number, conflict: number, rejected: number) =>
    `Đã lưu ${stored} phiếu; trùng ${duplicate}; khác nội dung ${conflict}; bị từ chối ${rejected}.`,
  enrolmentCode: (code: string) => `Mã ghi danh: ${code} (dùng một lần, trong 15 phút)`,
  accountMade: (name: string, password: string) =>
    `Đã tạo tài khoản “${name}”. Mật khẩu dùng một lần: ${password}`,
  keyMade: (key: string) => `Khóa API (chỉ hiện một lần): ${key}`,
  annexWritten: (path: string) => `Đã ghi phụ lục vào ${path}.`,
  officeMoved: (office: string, under: string | null) =>
    under === null ? `${office} không trực thuộc đơn vị nào.` : `${office} nay trực thuộc ${under}.`,
  secretsRenewed:
    'Đã tạo khóa mới. Mã hồ sơ đã dùng trước đây có thể được dùng thêm một lần; các đường dẫn đã phát không còn dùng được.',
  purged: (responses: number, comments: number) =>
    `Đã xóa ${responses} phiếu và ${comments} góp ý hết hạn lưu; số tổng hợp giữ nguyên.`,
  verified: 'Đã kiểm đếm lại: mọi số liệu khớp với các phiếu đã lưu.',
  difference: (office: string, tally: string, kept: number, recounted: number) =>
    `Lệch: ${office}, ${tally}: đang ghi ${kept}, đếm lại được ${recounted}.`,
  gap: (office: string, device: string, from: number, to: number) =>
    `Chưa nhận: ${office}, thiết bị ${device}, phiếu số ${from}–${to}.`,
  migrated: (from: string, to: string) => `Cơ sở dữ liệu: từ ${from} đến ${to}.`,
  backedUp: (path: string, rows: number) => `Đã sao lưu ${rows} dòng dữ liệu vào ${path}.`,
  restored: (rows: number) => `Đã khôi phục ${rows} dòng dữ liệu.`,
  empty: 'trống',
  help: {
    'catalogue publish': 'Ban hành danh mục khảo sát từ tệp JSON; tạo đơn vị nếu chưa có.',
    'office move':
      'Đặt một đơn vị trực thuộc đơn vị khác; không ghi --under thì không trực thuộc đơn vị nào.',
    'figures set': 'Ghi số hồ sơ giải quyết và số phiếu phát ra của một kỳ từ tệp JSON.',
    'language put': 'Nhận tệp dịch của một ngôn ngữ cho màn hình khảo sát và danh mục.',
    'responses import': 'Nhập phiếu từ tệp NDJSON; nhập lại nhiều lần cũng không bị trùng.',
    'device enrol': 'Tạo mã ghi danh dùng một lần cho máy tính bảng.',
    'account create': 'Tạo tài khoản với mật khẩu dùng một lần.',
    'link create': 'Tạo đường dẫn khảo sát dùng một lần để in thành mã QR; mỗi dòng một địa chỉ.',
    'api-key create': 'Tạo khóa API cho một chương trình; hết hạn sau 365 ngày nếu không nói khác.',
    annex: 'Xuất phụ lục của một kỳ.',
    verify: 'Đếm lại mọi số liệu từ các phiếu và tìm phiếu chưa đến.',
    purge: 'Xóa các phiếu và góp ý đã hết hạn lưu; máy chủ cũng tự làm mỗi giờ.',
    'secret renew': 'Khi tệp khóa bí mật đã mất hẳn: tạo khóa mới cho mã hồ sơ và đường dẫn khảo sát.',
    backup: 'Sao lưu toàn bộ dữ liệu vào một tệp, cả khi máy chủ đang chạy.',
    restore: 'Khôi phục toàn bộ dữ liệu từ một tệp sao lưu.',
    migrate: 'Nâng cơ sở dữ liệu lên phiên bản hiện tại.',
  },
} as const;
