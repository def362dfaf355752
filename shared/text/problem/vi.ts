import { formatDay } from '../../annex/annex-number.ts';
import { passwordMinLength } from '../../endpoints/account.ts';
import type { FileFault } from '../../file-fault.ts';
import type { ProblemCode, ProblemDetails, RejectionCode } from '../../problem.ts';
import { fillIn } from '../fill-in.ts';

type Sentence = string | ((details: ProblemDetails) => string);

const rules: Readonly<Record<string, string>> = {
  syntax:
    'ở đây hoặc ngay phía trên thiếu hay thừa một dấu nháy, dấu phẩy hoặc dấu ngoặc, nên không đọc tiếp được; hãy so với tệp gốc rồi sửa chỗ đó',
  invalid_type: 'thiếu hoặc sai kiểu dữ liệu',
  invalid_format: 'sai định dạng (mã chỉ gồm chữ thường a–z, số, dấu gạch nối, tối đa 64 ký tự)',
  invalid_value: 'giá trị không được phép',
  too_big: 'dài quá hoặc nhiều quá giới hạn',
  too_small: 'để trống hoặc ít hơn giới hạn',
  repeated: 'bị lặp lại',
  'unknown-reference': 'nhắc đến một mã không có trong danh mục',
  'level-label-count': 'số lời riêng phải bằng số mức đánh giá',
  'time-order': 'giờ kết thúc phải sau giờ bắt đầu',
  invalid_union: 'thiếu hoặc sai kiểu dữ liệu',
  'language-code': 'không phải mã ngôn ngữ (hai hoặc ba chữ thường, ví dụ: km)',
  'language-source': 'tiếng Việt là ngôn ngữ gốc, không thay bằng tệp được',
  'text-too-long': 'dài quá {value} ký tự',
  'missing-place': 'thiếu {value}, chỗ để máy điền vào',
  'unknown-place': 'có {value} mà câu gốc không có',
  'time-zone': 'không phải tên múi giờ (ví dụ: Asia/Ho_Chi_Minh)',
};

function describeFaults(details: ProblemDetails): string {
  const faults = (details.faults ?? []) as readonly FileFault[];
  return faults
    .map(({ line, path, rule, value }) => {
      const place = [line === null ? '' : `dòng ${line}`, path && `mục “${path}”`].filter(Boolean).join(', ');
      const broken = fillIn(rules[rule] ?? 'không đúng quy định', { value: value ?? '' });
      return `${place ? `${place}: ` : ''}${broken}`;
    })
    .join('; ');
}

function megabytes(bytes: unknown): number {
  return Math.round(Number(bytes) / 1024 / 1024);
}

export const problems: Readonly<Record<ProblemCode, Sentence>> = {
  'not-json':
    'Máy chủ không đọc được dữ liệu vừa gửi (JSON bị thiếu hoặc sai). Hãy tải lại trang rồi gửi lại.',
  'invalid-request': (d) =>
    `Dữ liệu gửi lên chưa đúng: ${describeFaults(d) || 'hãy kiểm tra lại các mục đã nhập'}.`,
  'too-many-responses': (d) => `Mỗi lần chỉ gửi được tối đa ${d.most} phiếu; hãy chia nhỏ ra.`,
  'invalid-day': (d) =>
    `Ngày “${d.value ?? ''}” không có trong lịch. Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2026-01-31.`,
  'period-reversed': (d) => `Ngày đầu kỳ (${d.from}) muộn hơn ngày cuối kỳ (${d.to}). Hãy đổi lại hai ngày.`,
  'unknown-format': (d) => `Không có định dạng “${d.value ?? ''}”. Hãy chọn một trong: ${d.allowed}.`,
  'weak-password': (d) =>
    d.reason === 'common'
      ? 'Mật khẩu này quá dễ đoán. Hãy chọn mật khẩu khác.'
      : d.reason === 'office'
        ? 'Mật khẩu không được chứa tên đơn vị. Hãy chọn mật khẩu khác.'
        : `Mật khẩu phải có ít nhất ${passwordMinLength} ký tự và khác mật khẩu cũ.`,
  'weak-pin': 'Mã PIN này quá dễ đoán. Hãy chọn mã khác, không phải dãy số liền nhau hay một số lặp lại.',
  'catalogue-broken': (d) => `Danh mục chưa đúng: ${describeFaults(d)}.`,
  'figures-broken': (d) => `Tệp số liệu chưa đúng: ${describeFaults(d)}.`,
  'sheet-unreadable': 'Không đọc được tệp này. Hãy chọn tệp Excel (.xlsx), không đặt mật khẩu.',
  'language-broken': (d) => `Tệp ngôn ngữ chưa đúng: ${describeFaults(d)}.`,
  'catalogue-changed': (d) =>
    `Trong lúc bạn sửa, người khác đã ban hành phiên bản ${d.version}. Bản của bạn chưa được ban hành: hãy mở lại trang này, xem phiên bản mới rồi sửa lại.`,
  'draft-changed': (d) =>
    d.savedAt
      ? `${d.savedBy ? `“${d.savedBy}”` : 'Một chương trình'} đã lưu một bản nháp khác. Những gì bạn vừa sửa chưa được lưu và chưa được ban hành.`
      : 'Bản nháp này vừa được bỏ hoặc đã được ban hành ở máy khác. Những gì bạn vừa sửa chưa được lưu.',
  'settings-changed': 'Trong lúc bạn sửa, người khác đã lưu cài đặt khác. Những gì bạn đổi chưa được lưu.',
  'unknown-version': (d) => `Đơn vị không có mẫu phiếu phiên bản ${d.version}.`,
  'criterion-kind-changed': (d) =>
    `Tiêu chí “${d.criterionId}” đã ban hành với cách đánh giá khác (theo phiếu, công chức hoặc lĩnh vực). Hãy đặt mã mới cho tiêu chí.`,
  'not-a-picture': 'Tệp này không phải ảnh JPEG, PNG hoặc WebP.',
  'not-a-recording': 'Tệp này không phải âm thanh MP3, M4A, AAC, Ogg, WAV hoặc WebM.',
  'invalid-forms-changed':
    'Người khác vừa sửa số phiếu không hợp lệ của ngày này. Hãy xem lại số mới rồi lưu.',
  'media-full': (d) =>
    `Ảnh và bản ghi âm của đơn vị đã đủ ${megabytes(d.maxBytes)} MB. Hãy xóa bớt những gì không còn dùng.`,
  'receipt-code-missing': 'Đơn vị yêu cầu mã hồ sơ. Hãy nhập mã trước khi mời đánh giá.',
  unauthenticated: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại.',
  'wrong-credentials': 'Tên đăng nhập hoặc mật khẩu không đúng.',
  'reset-not-offered': 'Máy chủ chưa gửi được thư. Hãy nhờ người quản lý của đơn vị cấp lại mật khẩu.',
  'reset-link-spent':
    'Liên kết này đã được dùng, đã hết hạn (30 phút) hoặc không đúng. Hãy yêu cầu liên kết mới.',
  'second-step-needed': 'Hãy nhập mã xác nhận của tài khoản này.',
  'wrong-second-step':
    'Mã không đúng hoặc đã được dùng rồi. Hãy nhập mã mà ứng dụng hiện tiếp theo, hoặc một mã dự phòng khác.',
  'second-step-on': 'Bước xác nhận thứ hai đang bật. Hãy tắt trước khi cài lại.',
  'second-step-off': 'Bước xác nhận thứ hai chưa bật. Hãy tải lại trang.',
  'second-step-unreadable':
    'Máy chủ không đọc được khóa của bước xác nhận thứ hai vì tệp khóa bí mật đã mất hoặc bị thay. Hãy dùng một mã dự phòng, hoặc báo người quản trị máy chủ.',
  'wrong-secret-key':
    'Khóa bí mật của máy chủ không phải là khóa cũ nên chưa nhận được mã hồ sơ và đường dẫn khảo sát. Không có phiếu nào bị mất. Người quản trị máy chủ cần đặt lại tệp khóa cũ; nếu đã mất hẳn, chạy lệnh “secret renew”.',
  'unknown-device-token': 'Máy chủ không nhận ra thiết bị này. Hãy ghi danh lại bằng mã mới.',
  'device-revoked':
    'Thiết bị này đã bị thu hồi. Phiếu chưa gửi vẫn được giữ trên máy; hãy ghi danh lại bằng mã mới.',
  'unknown-api-key': 'Khóa API không đúng hoặc không còn hiệu lực.',
  'api-key-expired': 'Khóa API này đã hết hạn. Hãy tạo khóa mới ở phần Khóa API.',
  'api-key-revoked': 'Khóa API này đã bị thu hồi. Hãy tạo khóa mới ở phần Khóa API.',
  'unknown-key-id': 'Đơn vị không có khóa API này.',
  'wrong-setup-code': 'Mã cài đặt không đúng. Mã được in ra ở cửa sổ chạy máy chủ.',
  'wrong-pin': 'Mã PIN không đúng.',
  forbidden: 'Tài khoản của bạn không có quyền làm việc này.',
  'foreign-origin': 'Yêu cầu đến từ một trang khác nên bị từ chối.',
  'linked-to-officer':
    'Tài khoản gắn với một công chức không xem hay xử lý được phiếu và góp ý, vì có thể là về chính mình.',
  'password-change-required': 'Hãy đổi mật khẩu dùng một lần trước khi tiếp tục.',
  'not-found': 'Không tìm thấy nội dung này.',
  'unknown-office': (d) => `Không có đơn vị “${d.officeId ?? ''}”.`,
  'unknown-device': (d) => `Đơn vị không có thiết bị “${d.deviceId ?? ''}”.`,
  'unknown-alert': 'Không có cảnh báo này.',
  'unknown-comment': 'Không còn góp ý này.',
  'unknown-reply': 'Không có ý kiến này.',
  'unknown-case': 'Không có phản ánh, kiến nghị này.',
  'unknown-assignee': 'Đơn vị không có tài khoản này để giao việc.',
  'unknown-counter-id': (d) => `Danh mục của đơn vị không có quầy “${d.counterId ?? ''}”.`,
  'unknown-officer-account': (d) =>
    `Tài khoản công chức phải gắn với một công chức trong danh mục; không có công chức “${d.officerId ?? ''}”.`,
  'unknown-enrolment-code': 'Mã ghi danh không đúng. Hãy kiểm tra lại từng ký tự.',
  'unknown-export': 'Tệp này không còn nữa. Hãy tạo lại.',
  'unknown-closing': 'Không có phụ lục đã chốt nào mang số này.',
  'unknown-media': 'Ảnh hoặc bản ghi âm này không còn nữa.',
  'unknown-link': 'Đường dẫn khảo sát không đúng. Hãy quét lại mã QR.',
  'no-ended-month': 'Trong kỳ này chưa có tháng trọn vẹn nào đã kết thúc.',
  'no-catalogue': 'Đơn vị chưa ban hành danh mục khảo sát.',
  'not-own-entry': 'Chỉ người đã nhập phiếu, trong cùng phiên đăng nhập, mới lấy lại được phiếu đó.',
  'unknown-launch': 'Lời mời đánh giá này đã hết hạn hoặc đã có lời mời khác thay thế.',
  'method-not-allowed': 'Địa chỉ này không nhận loại yêu cầu đó.',
  'period-not-ended': (d) =>
    `Chỉ chốt được kỳ đã qua hết. Ngày cuối (${formatDay(String(d.to))}) chưa kết thúc.`,
  'period-closed': (d) =>
    `Kỳ này trùng hoặc giao nhau với phụ lục đã chốt số ${d.number} (từ ${formatDay(String(d.from))} đến ${formatDay(String(d.to))}). Hãy chọn kỳ không giao nhau, hoặc nằm trọn trong nhau.`,
  'responses-outstanding': (d) =>
    `Còn thiết bị đang giữ phiếu chưa gửi: ${d.devices}. Hãy xem lại và xác nhận trước khi chốt.`,
  'closing-overtaken': 'Người khác vừa chốt một kỳ của đơn vị. Hãy xem lại rồi chốt lần nữa.',
  'account-without-password': 'Tài khoản này đăng nhập qua hệ thống của cơ quan nên không có mật khẩu ở đây.',
  'no-rule-for-person': (d) =>
    `Tài khoản “${d.name}” chưa được cấp quyền dùng hệ thống khảo sát. Hãy báo người quản lý đơn vị hoặc bộ phận công nghệ thông tin để được cấp quyền.`,
  'no-sign-in-provider':
    'Máy chủ này chưa được nối với hệ thống đăng nhập của cơ quan. Hãy đăng nhập bằng mật khẩu.',
  'sign-in-declined': 'Bạn chưa đăng nhập xong ở hệ thống của cơ quan. Hãy bấm lại nút đăng nhập.',
  'sign-in-expired': 'Lần đăng nhập này đã quá hạn hoặc bắt đầu ở nơi khác. Hãy bấm lại nút đăng nhập.',
  'sign-in-unproven': 'Không xác nhận được lần đăng nhập này. Hãy bấm lại nút đăng nhập.',
  'account-disabled': () => 'Tài khoản này đã bị khóa. Hãy liên hệ người quản lý đơn vị.',
  'password-expired': () =>
    'Mật khẩu dùng một lần đã hết hạn. Hãy nhờ người quản lý đơn vị cấp mật khẩu mới.',
  'own-account': () => 'Không khóa hay cấp lại mật khẩu cho chính mình được. Hãy nhờ người khác.',
  'unknown-session': () => 'Lần đăng nhập này đã kết thúc. Hãy tải lại trang.',
  'unknown-account': () => 'Không có tài khoản này. Hãy tải lại trang.',
  'last-administrator': () =>
    'Đây là người quản trị hệ thống cuối cùng còn đăng nhập được, nên không thể khóa hay cấp lại mật khẩu.',
  'responses-purged': (d) =>
    `Phiếu từ tháng ${d.month} trở về trước đã hết hạn lưu, chỉ còn số tổng hợp. Hãy chọn kỳ bắt đầu sau tháng đó.`,
  'tallies-differ': (d) =>
    `Số tổng hợp của tháng ${d.month} không khớp với các phiếu nên chưa xóa phiếu nào của tháng đó. Hãy chạy lệnh verify và báo người quản trị.`,
  'account-exists': (d) => `Đã có tài khoản tên “${d.name}”. Hãy chọn tên khác.`,
  'office-under-itself': 'Đơn vị không thể trực thuộc chính mình hoặc một đơn vị trực thuộc mình.',
  'office-tree-too-deep': (d) =>
    `Cây đơn vị có nhiều nhất ${d.mostLevels} cấp. Hãy chọn đơn vị cấp trên khác.`,
  'office-exists': (d) => `Đã có đơn vị mang mã “${d.officeId}”. Hãy chọn mã khác.`,
  'case-changed': 'Phản ánh, kiến nghị này vừa được người khác xử lý. Hãy xem lại rồi làm tiếp.',
  'too-many-replies': (d) =>
    `Bạn đã gửi ${d.most} ý kiến, là số nhiều nhất. Hãy trao đổi trực tiếp với người quản lý.`,
  'too-many-languages': (d) =>
    `Mỗi đơn vị có tối đa ${d.most} ngôn ngữ. Hãy xóa một ngôn ngữ không dùng nữa.`,
  'setup-closed': 'Hệ thống đã có tài khoản. Hãy đăng nhập.',
  'tablet-not-in-use':
    'Máy tính bảng này chưa được ghi danh hoặc đã bị thu hồi. Hãy chọn máy khác, hoặc báo người quản lý đơn vị.',
  'launch-outdated': 'Danh mục của đơn vị vừa thay đổi. Hãy tải lại trang rồi chọn lại.',
  'used-enrolment-code': 'Mã ghi danh này đã được dùng. Hãy tạo mã mới.',
  'expired-enrolment-code': 'Mã ghi danh đã hết hạn (15 phút). Hãy tạo mã mới.',
  'used-link': 'Mã QR này đã được dùng để gửi một phiếu đánh giá. Mỗi mã chỉ dùng được một lần.',
  'expired-link': 'Mã QR này đã hết hạn. Hãy quét mã mới.',
  'crowded-link': 'Mã QR này đã có nhiều người quét. Ít phút nữa màn hình sẽ đổi mã; hãy quét lại mã mới.',
  'links-not-offered': 'Đơn vị hiện không nhận đánh giá qua điện thoại.',
  'too-large': (d) => `Dữ liệu gửi lên quá lớn (tối đa ${d.maxBytes} byte).`,
  'unsupported-media-type': 'Yêu cầu phải gửi dữ liệu dạng JSON (Content-Type: application/json).',
  'too-many-attempts': (d) => `Thử sai quá nhiều lần. Hãy đợi ${d.retryAfterSeconds} giây rồi thử lại.`,
  'too-many-calls': (d) => `Có quá nhiều yêu cầu cùng lúc. Hãy đợi ${d.retryAfterSeconds} giây rồi thử lại.`,
  internal: (d) => `Máy chủ gặp lỗi. Hãy báo người quản trị${d.requestId ? `, kèm số ${d.requestId}` : ''}.`,
  'sign-in-provider-unavailable': (d) =>
    `Hệ thống đăng nhập của cơ quan không trả lời (${d.reason}). Hãy thử lại sau; ai có mật khẩu vẫn đăng nhập được bằng mật khẩu.`,
  'storage-unavailable': 'Kho dữ liệu tạm thời không dùng được. Hãy thử lại sau ít phút.',

  'wrong-setting': (d) =>
    `Cài đặt ${d.name} chưa đúng (“${d.value ?? ''}”): ${settingRules[String(d.rule)] ?? ''}`,
  'secret-key-unreadable': (d) =>
    d.reason === 'FORMAT'
      ? `Tệp khóa bí mật ${d.path} không chứa khóa (32 byte dạng base64). Hãy đặt lại bản sao của tệp này. Chỉ khi không còn bản sao nào mới xóa tệp để tạo khóa mới; khi đó phải tạo lại khóa ký cảnh báo và bước xác nhận thứ hai.`
      : `Không đọc được tệp khóa bí mật ${d.path} (${d.reason}). Hãy cấp quyền đọc, đặt lại bản sao của tệp, hoặc sửa SECRET_KEY_FILE.`,
  'secret-key-unwritable': (d) =>
    `Không tạo được tệp khóa bí mật ${d.path} (${d.reason}). Hãy cấp quyền ghi vào thư mục đó, hoặc tự tạo khóa (openssl rand -base64 32) vào một tệp và đặt SECRET_KEY_FILE.`,
  'port-in-use': (d) =>
    `Cổng ${d.port} đang được chương trình khác dùng. Hãy tắt chương trình đó hoặc đặt PORT thành số khác.`,
  'address-unavailable': (d) => `Máy này không có địa chỉ ${d.host}. Hãy sửa HOST.`,
  'storage-newer': (d) =>
    `Cơ sở dữ liệu do một bản chương trình mới hơn tạo ra (bước “${d.migration}”). Hãy dùng bản chương trình mới hơn.`,
  'storage-unwritable': (d) =>
    `Không ghi được vào ${d.path} (${d.reason}). Hãy cấp quyền ghi hoặc sửa DATABASE_URL.`,
  'storage-unreachable': (d) => `Không kết nối được cơ sở dữ liệu: ${d.reason}. Hãy kiểm tra DATABASE_URL.`,
  'storage-unsafe': (d) => `Cơ sở dữ liệu không bảo đảm an toàn dữ liệu: ${d.pragma} là “${d.value}”.`,
  'file-unreadable': (d) => `Không đọc được tệp ${d.path}: ${d.reason}.`,
  'file-unwritable': (d) => `Không ghi được tệp ${d.path}: ${d.reason}.`,
  'backup-damaged': (d) => `Tệp sao lưu ${d.path} bị hỏng hoặc không đầy đủ. Dữ liệu đang có vẫn giữ nguyên.`,
  'sealed-file-unopenable': (d) =>
    `Tệp niêm phong của thiết bị “${d.sealedBy}” không mở được với thiết bị “${d.deviceId}”: sai thiết bị, hoặc tệp đã bị thay đổi.`,
  'sealed-file-needs-device': (d) =>
    `Tệp này được thiết bị “${d.sealedBy}” niêm phong. Hãy thêm --device ${d.sealedBy}.`,
  'backup-of-other-version': (d) =>
    `Tệp sao lưu ${d.path} do bản chương trình khác tạo ra (bước “${d.migration}”, bản này ở bước “${d.own}”). Hãy dùng đúng bản chương trình đó rồi nâng cấp sau. Dữ liệu đang có vẫn giữ nguyên.`,
  'build-failed': (d) => `Không dựng được các trang: ${d.reason}`,
};

const settingRules: Readonly<Record<string, string>> = {
  port: 'cổng phải là số nguyên từ 0 đến 65535.',
  'database-url': 'phải là sqlite:đường-dẫn hoặc postgres://…',
  url: 'phải là một địa chỉ http:// hoặc https:// không kèm đường dẫn.',
  'smtp-url': 'phải là smtp://… hoặc smtps://… với tên máy chủ thư.',
  'mail-from': 'phải là một địa chỉ thư điện tử, ví dụ: khaosat@example.vn.',
  'mail-pair': 'phải đặt cả SMTP_URL và MAIL_FROM.',
  'webhook-hosts': 'phải là các tên máy cách nhau bằng dấu phẩy, ví dụ: 10.0.0.5:8443,cong.local.',
  'secret-key': 'phải là 32 byte ngẫu nhiên dạng base64 (tạo bằng: openssl rand -base64 32).',
  'secret-key-twice': 'chỉ đặt một trong hai: SECRET_KEY hoặc SECRET_KEY_FILE.',
  'oidc-together':
    'phải đặt đủ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET (hoặc OIDC_CLIENT_SECRET_FILE) và OIDC_ROLES_FILE.',
  'oidc-issuer': 'phải là địa chỉ https:// của hệ thống đăng nhập (http:// chỉ khi ở ngay trên máy này).',
  'oidc-secret-file': 'không đọc được tệp.',
  'oidc-roles-file': 'không đọc được tệp, hoặc quy tắc ở chỗ được nêu chưa đúng; xem mẫu trong README.',
  'tls-pair': 'phải đặt cả TLS_CERT và TLS_KEY.',
  'tls-file': 'không đọc được tệp, hoặc tệp không phải PEM hợp lệ.',
};

export const rejections: Readonly<Record<RejectionCode, string>> = {
  'invalid-response': 'Phiếu sai cấu trúc.',
  'invalid-id': 'Mã phiếu không phải UUID phiên bản 4.',
  'invalid-seq': 'Số thứ tự của phiếu phải là số nguyên từ 1.',
  'invalid-time': 'Thời gian trả lời không hợp lệ.',
  'invalid-channel': 'Kênh trả lời không hợp lệ.',
  'invalid-comment': 'Ý kiến dài quá 1.000 ký tự hoặc sai định dạng.',
  'invalid-receipt-code': 'Mã hồ sơ không hợp lệ.',
  'unknown-catalogue-version': 'Không có phiên bản danh mục này.',
  'unknown-criterion': 'Tiêu chí không có trong danh mục.',
  'unknown-officer': 'Công chức không có trong danh mục hoặc không phải người đã phục vụ.',
  'unknown-service-field': 'Lĩnh vực không có trong danh mục hoặc không phải lĩnh vực đã giải quyết.',
  'unknown-counter': 'Quầy không có trong danh mục.',
  'invalid-level': 'Mức đánh giá không có trong danh mục.',
  'wrong-subject': 'Đánh giá phải nêu đúng công chức hoặc lĩnh vực theo tiêu chí.',
  'duplicate-rating': 'Một nội dung được đánh giá hai lần.',
  'missing-rating': 'Thiếu đánh giá cho một tiêu chí bắt buộc.',
  'receipt-used': 'Mã hồ sơ này đã được dùng để đánh giá.',
};
