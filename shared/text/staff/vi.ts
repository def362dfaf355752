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
    offerAgain: 'Gửi lại phiếu để riêng',
    sync: 'Gửi phiếu',
    lastAnswer: (time: string) => `Máy chủ trả lời lần cuối lúc ${time}`,
    neverAnswered: 'Máy chủ chưa trả lời lần nào',
    catalogue: 'Danh mục',
    catalogueVersion: (version: number) => `Phiên bản ${version}`,
    device: 'Mã thiết bị',
    alarms: 'Cảnh báo',
    gap: (from: number, to: number, time: string) =>
      `Bộ nhớ của máy không còn phiếu số ${from} đến ${to} (phát hiện lúc ${time}). Phiếu nào máy chủ chưa nhận thì đã mất: hãy xem số phiếu thiếu ở mục “Thiết bị” của trang quản lý.`,
    historyPurged: (time: string) =>
      `Bộ nhớ đã đầy lúc ${time}: phiếu đã gửi được xóa, phiếu chưa gửi vẫn còn. Hãy giải phóng bộ nhớ.`,
    spilled: (count: number) =>
      `${count} phiếu đang giữ tạm ngoài kho chính; máy sẽ đưa vào khi khởi động lại.`,
    responses: 'Phiếu trên máy',
    sendNow: 'Gửi ngay',
    enrolAgain: 'Ghi danh lại',
  },
  idle: {
    title: 'Còn ai ở đây không?',
    text: (seconds: number) =>
      `Trang dành cho cán bộ sẽ đóng sau ${seconds} giây. Chạm vào màn hình để giữ trang.`,
    stay: 'Giữ trang này',
  },
  pin: {
    title: 'Mã PIN của cán bộ',
    text: 'Nhập mã PIN do người quản lý đơn vị đặt ở mục “Cài đặt” của trang quản lý.',
    label: 'Mã PIN',
    submit: 'Mở',
    busy: 'Đang kiểm tra…',
    wrong: 'Mã PIN không đúng.',
    wait: (seconds: number) => `Nhập sai nhiều lần. Hãy đợi ${seconds} giây rồi nhập lại.`,
    offline:
      'Chưa kiểm tra được mã PIN: máy không kết nối được máy chủ, và mã này chưa từng được nhập đúng trên máy lúc có mạng. Hãy nối mạng cho máy rồi nhập lại.',
    refused:
      'Chưa kiểm tra được mã PIN: máy chủ không còn nhận thiết bị này. Hãy ghi danh lại máy bằng mã mới, đúng thiết bị này.',
    noRoom:
      'Chưa kiểm tra được mã PIN: máy đã hết bộ nhớ và không kết nối được máy chủ. Hãy nối mạng cho máy, hoặc xóa bớt ảnh, tệp, ứng dụng không dùng trên máy, rồi nhập lại.',
    without: 'Không mở được bằng mã PIN?',
    withoutText:
      'Người quản lý đơn vị đổi được mã PIN ở trang quản lý; máy có mạng sẽ nhận mã mới. Hai việc dưới đây không cần mã PIN: tệp xuất ra được niêm phong, người mang tệp không đọc được; ghi danh lại thì phải có mã ghi danh.',
  },
  unsent: {
    submit: 'Xuất mọi phiếu chưa gửi ra tệp niêm phong',
    busy: 'Đang xuất…',
    none: 'Máy không còn phiếu nào chưa gửi.',
    done: (count: number, file: string) =>
      `Đã xuất ${count} phiếu ra tệp ${file}, trong thư mục “Tải về” của máy. Phiếu vẫn nằm trên máy cho đến khi máy chủ nhận; nhập tệp rồi mà máy gửi lại thì cũng không tính hai lần.`,
    how: (officeId: string, deviceId: string) =>
      `Mang tệp đến máy chủ rồi chạy: npm run cli -- responses import --office ${officeId} --device ${deviceId} TÊN-TỆP`,
    leftOut: (count: number) =>
      `${count} phiếu của lần ghi danh trước không có trong tệp này. Muốn lấy ra, hãy ghi danh lại máy đúng thiết bị cũ.`,
    deleteFirst: 'Muốn xóa một phiếu để riêng thì phải xuất tệp trước.',
    exportedAt: (time: string) => `Đã xuất ra tệp lúc ${time}.`,
    delete: 'Xóa',
    deleteOf: (seq: number) => `Xóa phiếu số ${seq} khỏi máy`,
    confirm: (seq: number) =>
      `Xóa hẳn phiếu số ${seq} khỏi máy? Xóa rồi thì chỉ còn bản trong tệp đã xuất. Hãy chắc rằng tệp đó đang nằm ở nơi an toàn.`,
    confirmDelete: 'Xóa hẳn',
    keep: 'Giữ lại',
  },
  connection: {
    title: 'Kết nối',
    submit: 'Thử kết nối',
    busy: 'Đang thử…',
    well: (seconds: string) => `Kết nối tốt: máy chủ trả lời sau ${seconds} giây.`,
    refused: (code: string) =>
      `Có mạng và tới được máy chủ, nhưng máy chủ chưa nhận phiếu. Phiếu vẫn được giữ trên máy; hãy thử lại sau ít phút. Nếu vẫn vậy, hãy báo người quản trị kèm mã lỗi này: ${code}.`,
    noNetwork: 'Máy không có mạng. Hãy kiểm tra Wi-Fi, dây mạng hoặc chế độ máy bay.',
    unreachable: (address: string) =>
      `Máy có mạng nhưng không tới được máy chủ ${address}. Có thể máy chủ đang tắt, mạng này chưa thông tới máy chủ, hoặc Wi-Fi đòi đăng nhập.`,
    clockRight: 'Đồng hồ của máy khớp với máy chủ.',
    clockOff: (minutes: number) =>
      `Đồng hồ của máy lệch ${minutes} phút so với máy chủ; giờ trên phiếu đã được chỉnh.`,
  },
  readiness: {
    title: 'Máy đã sẵn sàng chưa?',
    ready: 'Sẵn sàng',
    readyText: 'Mọi thứ đều ổn. Máy có thể đặt ở quầy.',
    notReady: 'Chưa sẵn sàng hẳn',
    notReadyText:
      'Máy vẫn nhận phiếu được ngay. Nên làm xong những việc dưới đây trước khi để máy ở quầy; danh sách tự cập nhật.',
    start: 'Bắt đầu',
    startAnyway: 'Vẫn bắt đầu',
    states: { well: 'Được', wanting: 'Cần làm', unknown: 'Đang kiểm tra' },
    checks: {
      persisted: 'Trình duyệt giữ dữ liệu lâu dài',
      space: 'Đủ chỗ để giữ phiếu',
      fullScreen: 'Toàn màn hình',
      clock: 'Đồng hồ đúng giờ',
      browser: 'Trình duyệt đủ mới',
      offline: 'Chạy được khi mất mạng',
      phones: 'Điện thoại của người dân mở được mã QR',
    },
    advice: {
      persisted:
        'Khi thiếu bộ nhớ, trình duyệt có thể xóa phiếu chưa gửi. Hãy thêm trang này vào màn hình chính rồi mở từ biểu tượng đó.',
      space:
        'Trình duyệt chỉ còn ít hơn 50 MB cho trang này. Hãy xóa bớt ảnh, tệp, ứng dụng không dùng trên máy.',
      fullScreen:
        'Còn thấy thanh địa chỉ thì người dân có thể bấm ra trang khác. Hãy thêm trang vào màn hình chính (trình đơn của trình duyệt, mục “Cài đặt ứng dụng” hoặc “Thêm vào màn hình chính”) rồi mở từ biểu tượng đó.',
      clock: 'Đồng hồ lệch quá 2 phút. Hãy bật ngày giờ tự động trong phần cài đặt của máy.',
      browser: 'Hãy cập nhật Chrome hoặc Edge (từ bản 99 trở lên).',
      offline: 'Trang chưa tải xong về máy. Hãy giữ mạng thêm một phút; nếu vẫn chưa được, hãy mở lại trang.',
      phones:
        'Màn hình chờ chưa hiện mã QR, vì địa chỉ của máy chủ (127.0.0.1 hoặc localhost) chỉ mở được trên chính máy chủ. Hãy nhờ người quản trị máy chủ sửa PUBLIC_URL thành địa chỉ mà điện thoại vào được.',
    },
    clockUnknown: 'Đang so giờ với máy chủ; cần có mạng.',
    install: 'Thêm vào màn hình chính',
    goFullScreen: 'Bật toàn màn hình',
  },
  senses: {
    title: 'Âm thanh và độ sáng',
    text: 'Trang này không đọc được âm lượng và độ sáng của máy, nên cần nghe và nhìn tận nơi.',
    playTone: 'Phát thử tiếng',
    playing:
      'Đang phát một tiếng “tu”. Không nghe thấy thì hãy bấm nút tăng âm lượng ở cạnh máy và tắt chế độ im lặng.',
    noSound: 'Trình duyệt này không phát được tiếng.',
    brightness:
      'Độ sáng: vuốt từ mép trên màn hình xuống và kéo thanh có hình mặt trời, hoặc vào Cài đặt, mục Màn hình. Nên tắt độ sáng tự động và để đủ sáng đọc được khi đứng ở quầy.',
  },
  leave: {
    title: 'Thoát khỏi trang khảo sát',
    exitFullScreen: 'Tắt toàn màn hình',
    keys: 'Trên máy có bàn phím: nhấn Esc hoặc F11 để tắt toàn màn hình, Alt+F4 để đóng.',
    android:
      'Máy Android đang ghim ứng dụng: giữ cùng lúc nút Quay lại và nút Tổng quan, hoặc vuốt từ dưới lên rồi giữ. Ứng dụng kiosk như Fully Kiosk: vuốt từ mép trái và nhập mã của ứng dụng đó.',
    apple:
      'iPad trong chế độ Truy cập được hướng dẫn: bấm ba lần nút nguồn hoặc nút Home và nhập mã của iPad.',
    windows: 'Windows ở chế độ kiosk: nhấn Ctrl+Alt+Delete rồi đăng nhập tài khoản khác.',
    kept: 'Thoát ra không làm mất phiếu: phiếu nằm trong trình duyệt, và được gửi khi mở lại trang.',
  },
  sync: {
    idle: 'Bình thường',
    offline: 'Không kết nối được máy chủ; phiếu được giữ trên máy và sẽ tự gửi lại',
    later: (code: string) => `Máy chủ chưa nhận được lúc này; máy sẽ tự gửi lại. Mã lỗi: ${code}`,
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
