/** What the tablet says to those who look after it. */
export const words = {
  unfit: {
    title: 'Chưa dùng được máy này làm máy khảo sát',
    insecure: (address: string) =>
      `Địa chỉ ${address} không an toàn (http từ một máy khác), nên trình duyệt không cho giữ phiếu khi mất mạng. Hãy mở trang bằng địa chỉ https://, hoặc mở ngay trên máy chủ bằng http://localhost. Cách bật HTTPS: đặt TLS_CERT và TLS_KEY cho máy chủ.`,
    storage:
      'Trình duyệt không cho trang này lưu dữ liệu, nên phiếu có thể bị mất. Hãy tắt chế độ ẩn danh, cho phép lưu dữ liệu của trang, giải phóng bộ nhớ, rồi thử lại.',
    worker:
      'Trình duyệt này không chạy được khi mất mạng (thiếu service worker). Hãy tắt chế độ ẩn danh, hoặc dùng Chrome hay Edge bản mới.',
    retry: 'Thử lại',
  },
  secondWindow: {
    title: 'Trang khảo sát đang mở ở một cửa sổ khác',
    text: 'Mỗi máy chỉ chạy một cửa sổ. Khi cửa sổ kia đóng lại, cửa sổ này sẽ tự tiếp tục.',
  },
  enrolment: {
    title: 'Ghi danh máy khảo sát',
    text: 'Nhập mã do cán bộ quản lý tạo ở mục “Thiết bị” của trang quản lý. Mã dùng một lần và có hiệu lực 15 phút.',
    code: 'Mã ghi danh',
    codeFormat: 'Gồm 8 chữ và số, ví dụ ABCD-2345',
    submit: 'Ghi danh',
    busy: 'Đang ghi danh…',
    cancel: 'Để sau',
    again: 'Máy này đã được ghi danh. Mã mới thay cho lần ghi danh cũ; các phiếu đang chờ gửi vẫn được giữ.',
    notPersisted:
      'Trình duyệt chưa hứa giữ dữ liệu lâu dài: khi thiếu bộ nhớ nó có thể xóa phiếu chưa gửi. Hãy cài trang này thành ứng dụng (“Cài đặt ứng dụng” trong trình đơn) và để máy còn trống bộ nhớ.',
  },
  waiting: {
    title: 'Đang chờ danh mục khảo sát',
    text: 'Máy đã được ghi danh và sẽ tự bắt đầu ngay khi nhận được câu hỏi từ máy chủ.',
    offline: 'Chưa kết nối được máy chủ. Hãy kiểm tra mạng của máy.',
    noCatalogue: 'Đơn vị chưa ban hành danh mục khảo sát. Hãy ban hành ở trang quản lý.',
  },
  staff: {
    title: 'Dành cho cán bộ',
    close: 'Về màn hình chờ',
    pending: 'Phiếu chờ gửi',
    setAside: 'Phiếu để riêng, máy chủ không nhận',
    setAsideRow: (seq: number, time: string) => `Phiếu số ${seq}, để riêng lúc ${time}`,
    exportSetAside: 'Xuất phiếu để riêng ra tệp niêm phong',
    offerAgain: 'Gửi lại phiếu để riêng',
    sync: 'Kết nối',
    lastAnswer: (time: string) => `Máy chủ trả lời lần cuối lúc ${time}`,
    neverAnswered: 'Máy chủ chưa trả lời lần nào',
    catalogue: 'Danh mục',
    catalogueVersion: (version: number) => `Phiên bản ${version}`,
    device: 'Mã thiết bị',
    storage: 'Bộ nhớ',
    persisted: 'Trình duyệt giữ dữ liệu lâu dài',
    clock: 'Đồng hồ',
    clockRight: 'Khớp với máy chủ',
    clockOff: (minutes: number) => `Lệch ${minutes} phút so với máy chủ; giờ trên phiếu đã được chỉnh`,
    alarms: 'Cảnh báo',
    gap: (from: number, to: number, time: string) =>
      `Bộ nhớ của máy không còn phiếu số ${from} đến ${to} (phát hiện lúc ${time}). Phiếu nào máy chủ chưa nhận thì đã mất: hãy xem số phiếu thiếu ở mục “Thiết bị” của trang quản lý.`,
    historyPurged: (time: string) =>
      `Bộ nhớ đã đầy lúc ${time}: phiếu đã gửi được xóa, phiếu chưa gửi vẫn còn. Hãy giải phóng bộ nhớ.`,
    spilled: (count: number) =>
      `${count} phiếu đang giữ tạm ngoài kho chính; máy sẽ đưa vào khi khởi động lại.`,
    worker:
      'Máy chưa sẵn sàng chạy khi mất mạng: trình duyệt chưa tải xong trang. Hãy nối mạng và mở lại trang.',
    sendNow: 'Gửi ngay',
    enrolAgain: 'Ghi danh lại',
  },
  sync: {
    idle: 'Bình thường',
    offline: 'Không kết nối được máy chủ; phiếu được giữ trên máy và sẽ tự gửi lại',
    later: (code: string) => `Máy chủ chưa nhận được lúc này (${code}); máy sẽ tự gửi lại`,
    stop: 'Máy chủ không còn nhận thiết bị này. Phiếu vẫn được giữ nguyên: hãy tạo mã mới ở trang quản lý, đúng thiết bị này, rồi chọn “Ghi danh lại”.',
  },
  problems: {
    'unknown-enrolment-code': 'Mã ghi danh không đúng. Hãy kiểm tra lại từng ký tự.',
    'used-enrolment-code': 'Mã ghi danh này đã được dùng. Hãy tạo mã mới.',
    'expired-enrolment-code': 'Mã ghi danh đã hết hạn (15 phút). Hãy tạo mã mới.',
    'too-many-attempts': 'Thử sai quá nhiều lần. Hãy đợi vài phút rồi thử lại.',
    unreachable: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.',
    other: 'Máy chủ gặp lỗi. Hãy thử lại sau ít phút.',
  },
  setAsideReasons: {
    conflict: 'Mã phiếu này đã có trên máy chủ với nội dung khác.',
    'too-large': 'Phiếu quá lớn so với mức máy chủ nhận.',
    'other-office': 'Phiếu thuộc đơn vị mà máy này ghi danh trước đây.',
  },
};
