/** One officer's scores, as the officer and whoever appraises see them; what is kept of officers; their replies. */
export const vi = {
  title: 'Kết quả đánh giá của tôi',
  period: 'Kỳ',
  whole: 'tất cả các kỳ',
  year: (year: string) => `năm ${year}`,
  quarter: (quarter: string, year: string) => `quý ${quarter} năm ${year}`,
  print: 'In bản tổng hợp',
  sheet: {
    title: 'Bản tổng hợp kết quả đánh giá của người dân',
    officer: 'Công chức',
    office: 'Đơn vị',
    period: 'Kỳ',
    through: (day: string) => `Số liệu công bố đến hết ngày ${day}.`,
    notes: [
      'Bản này giống hệt bản mà công chức tự xem. Số liệu được công bố theo từng đợt đủ số đánh giá; đánh giá đến sau được tính vào đợt sau.',
      'Đợt nào mọi người hoặc mọi người trừ một chọn cùng một mức thì chỉ ghi khoảng (ví dụ 19–20), để không biết được ai đã chọn gì. Vì vậy số liệu có thể khác phụ lục một ít.',
      'Khoảng tin cậy 95% (Wilson) cho biết tỷ lệ thật có thể nằm ở đâu; đánh giá càng ít thì khoảng càng rộng.',
    ],
    signed: { officer: 'Công chức', appraiser: 'Người đánh giá' },
  },
  columns: { level: 'Mức', count: 'Số lượng', percent: 'Tỷ lệ', share: 'Biểu đồ' },
  tableOf: (criterion: string) => `Kết quả của tiêu chí: ${criterion}`,
  ratings: (count: string) => `${count} đánh giá`,
  interval: (label: string, low: string, high: string) =>
    `Tỷ lệ “${label}” thật nằm trong khoảng ${low} đến ${high} (khoảng tin cậy 95%).`,
  average: (share: string, count: string, low: string, high: string) =>
    `Toàn đơn vị: ${share} của ${count} đánh giá (khoảng tin cậy ${low} đến ${high}).`,
  verdicts: {
    'too-few': (count: string) => `${count} đánh giá: còn quá ít để so sánh.`,
    'no-average':
      'Không có mức chung của đơn vị: kỳ chưa kết thúc, hoặc quá ít công chức khác được đánh giá nên sẽ lộ kết quả của từng người.',
    unclear: 'So với toàn đơn vị: chênh lệch có thể chỉ là ngẫu nhiên.',
    higher: 'So với toàn đơn vị: cao hơn rõ rệt.',
    lower: 'So với toàn đơn vị: thấp hơn rõ rệt.',
  },
  trend: {
    title: 'Diễn biến qua các đợt',
    caption: (criterion: string) => `Diễn biến của tiêu chí: ${criterion}`,
    through: 'Đến hết ngày',
    ratings: 'Số đánh giá',
    best: (label: string) => `Tỷ lệ “${label}”`,
  },
  none: (minimum: number) => `Chưa có đợt nào đủ ${minimum} đánh giá để hiển thị.`,
  nextRelease: (day: string) => `Đợt công bố tới: ngày ${day}. Bạn không cần làm gì thêm.`,
  noCriteria: 'Mẫu phiếu của đơn vị không có tiêu chí nào đánh giá riêng từng công chức.',
  comments: {
    title: 'Góp ý của người dân mà tôi đã phục vụ',
    intro: 'Góp ý đã được duyệt, của một năm gần nhất, không ghi ngày và không xếp theo thời gian.',
    none: 'Chưa có góp ý nào được duyệt.',
    reply: 'Phản hồi góp ý này',
  },
  replies: {
    title: 'Ý kiến của tôi',
    intro:
      'Bạn có thể giải trình về kết quả của một kỳ hoặc về một góp ý. Người quản lý đơn vị sẽ đọc và trả lời.',
    write: 'Gửi ý kiến về kỳ này',
    dialogPeriod: (period: string) => `Ý kiến về ${period}`,
    dialogComment: 'Phản hồi góp ý',
    text: 'Ý kiến',
    textHint: 'Xin đừng ghi tên hay thông tin của người dân.',
    send: 'Gửi ý kiến',
    sent: 'Đã gửi ý kiến.',
    about: (period: string) => `Về ${period}`,
    aboutComment: (text: string) => `Về góp ý: “${text}”`,
    commentGone: 'Về một góp ý không còn hiển thị',
    sentOn: (day: string) => `Gửi ngày ${day}`,
    waiting: 'Chưa có trả lời.',
    answered: (by: string, day: string) => `${by} trả lời ngày ${day}:`,
    none: 'Bạn chưa gửi ý kiến nào.',
  },
  appraisal: {
    title: 'Đánh giá công chức',
    intro:
      'Công chức thấy đúng những số liệu này của mình, không hơn không kém. Ý kiến của công chức nằm ở cuối trang.',
    officer: 'Công chức',
    choose: 'Chọn công chức',
    replies: 'Ý kiến của công chức',
    noReplies: 'Chưa có ý kiến nào.',
    answer: 'Trả lời',
    answerAgain: 'Sửa câu trả lời',
    answerOf: (name: string) => `Trả lời ${name}`,
    answerText: 'Câu trả lời',
    answerDone: 'Đã gửi câu trả lời.',
    columns: { officer: 'Công chức', reply: 'Ý kiến', answer: 'Trả lời', actions: 'Việc cần làm' },
  },
  settings: {
    title: 'Kết quả của từng công chức',
    intro:
      'Công chức xem kết quả của chính mình theo từng đợt, để không ai đoán được người dân nào đã chọn gì. Bản tổng hợp khi đánh giá công chức dùng cùng những đợt này.',
    on: 'Công bố đợt mới',
    onHint: 'Gồm những ngày đã kết thúc trước hôm đó.',
    weekly: (weekday: string) => `Mỗi tuần, ${weekday}`,
    monthly: (day: number) => `Mỗi tháng, ngày ${day}`,
    minimum: 'Mỗi đợt có ít nhất (đánh giá)',
    minimumHint:
      'Từ 5 đến 200. Chưa đủ thì gộp vào đợt sau. Càng nhiều thì càng kín, và con số càng có ý nghĩa.',
  },
  notice: {
    title: 'Những gì hệ thống lưu về công chức',
    again: 'Những gì hệ thống lưu về bạn',
    intro: 'Xin đọc trước khi xem kết quả. Chỉ cần xác nhận một lần.',
    parts: [
      {
        head: 'Lưu những gì',
        text: 'Tên, chức danh và lĩnh vực của bạn như đơn vị đã niêm yết; số lượt người dân chọn từng mức cho bạn, theo ngày và tiêu chí; góp ý của người mà bạn đã phục vụ. Không lưu hình ảnh, vị trí hay thao tác của bạn. Tài khoản lưu tên đăng nhập, lần đăng nhập và việc bạn làm trong nhật ký.',
      },
      {
        head: 'Để làm gì',
        text: 'Để lập phụ lục khảo sát mức độ hài lòng theo quy định, để bạn tự xem kết quả của mình và để người quản lý nhận xét, đánh giá. Không dùng vào việc khác.',
      },
      {
        head: 'Ai xem được',
        text: 'Bạn chỉ thấy kết quả của mình. Người quản lý đơn vị thấy bản tổng hợp giống hệt của bạn, cùng các biểu đồ của đơn vị. Phụ lục báo cáo in số liệu của từng công chức. Trang công khai không có tên công chức.',
      },
      {
        head: 'Lưu bao lâu',
        text: 'Từng phiếu và góp ý được lưu trong thời hạn mà đơn vị đã đặt, sau đó chỉ còn số tổng hợp. Số tổng hợp và phụ lục được lưu như hồ sơ báo cáo của đơn vị.',
      },
      {
        head: 'Quyền của bạn',
        text: 'Xem kết quả của mình, gửi ý kiến về từng kỳ hoặc từng góp ý và được trả lời, yêu cầu sửa thông tin sai. Hãy liên hệ người quản lý đơn vị.',
      },
    ],
    confirm: 'Tôi đã đọc',
  },
  explanation: {
    title: 'Cách đọc kết quả',
    own: 'Trang này chỉ có đánh giá dành cho chính bạn. Bạn không thấy kết quả của người khác, và không ai biết người dân nào đã đánh giá. Phụ lục báo cáo của đơn vị cũng in kết quả của từng công chức.',
    batches: (minimum: number) =>
      `Số liệu được công bố theo từng đợt, mỗi đợt ít nhất ${minimum} đánh giá của những ngày đã kết thúc. Đã công bố thì không đổi nữa.`,
    ranges:
      'Có đợt chỉ ghi khoảng, như 19–20: khi mọi người hoặc mọi người trừ một chọn cùng một mức, con số chính xác sẽ cho biết từng người đã chọn gì.',
    percent: 'Tỷ lệ là số lượng của mỗi mức chia cho tổng số đánh giá của tiêu chí đó.',
  },
};
