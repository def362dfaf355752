/** Closing a period, closed periods, and the paragraph for a report. */
export const vi = {
  title: 'Các kỳ đã chốt',
  intro:
    'Phụ lục của kỳ đã chốt giữ nguyên mãi mãi. Phiếu đến muộn hoặc bị loại sau khi chốt chỉ hiện ở phần bổ sung.',
  none: 'Chưa chốt kỳ nào. Mở phần Phụ lục, chọn một kỳ đã qua hết rồi bấm “Chốt kỳ này”.',
  toAnnex: 'Mở phần Phụ lục',
  closing: (number: number) => `Phụ lục số ${String(number).padStart(2, '0')}`,
  period: (from: string, to: string) => `Từ ${from} đến ${to}`,
  closedOn: (day: string, name: string) => `Chốt ngày ${day}, người chốt: ${name}`,
  files: 'Tệp đã chốt',
  digests: 'Dấu kiểm tra của từng tệp',
  downloaded: (name: string) => `Đã tải tệp ${name}.`,
  addendum: 'Phần bổ sung',
  showAddendum: 'Xem phần bổ sung',
  noAddendum: 'Từ khi chốt đến nay không có gì thay đổi.',
  changed: (collected: string, invalid: string, excluded: string) =>
    `Số phiếu thu vào thay đổi ${collected}; số phiếu không hợp lệ thay đổi ${invalid}; số phiếu bị loại thay đổi ${excluded}. Phụ lục đã chốt vẫn giữ nguyên.`,
  row: 'Nội dung',
  exportAddendum: 'Tải phần bổ sung (csv)',
  check: 'Ai nhận được tệp cũng kiểm tra được tệp có bị sửa không, tại trang',

  close: {
    title: 'Chốt kỳ',
    text: 'Chốt để giữ nguyên phụ lục này: số liệu và các tệp không thay đổi nữa, kể cả khi có phiếu đến muộn.',
    running: 'Chỉ chốt được kỳ đã qua hết.',
    open: 'Chốt kỳ này',
    question: (from: string, to: string) => `Chốt kỳ từ ${from} đến ${to}?`,
    final: 'Không sửa hay mở lại được kỳ đã chốt. Hãy kiểm tra các số này trước khi chốt.',
    holding: 'Những thiết bị này còn giữ phiếu chưa gửi, hoặc đã gửi thiếu phiếu:',
    device: (name: string, pending: string, missing: string) =>
      `${name}: ${pending} phiếu đang chờ gửi, ${missing} phiếu chưa đến`,
    accept: 'Tôi đã xem và vẫn chốt. Phiếu đến sau sẽ nằm ở phần bổ sung.',
    mustAccept: 'Hãy đánh dấu là bạn đã xem.',
    submit: 'Chốt kỳ',
    figures: {
      filesHandled: 'Hồ sơ đã tiếp nhận, giải quyết',
      issued: 'Phiếu phát ra',
      collected: 'Phiếu thu vào',
      valid: 'Phiếu hợp lệ',
    },
    blank: 'chưa nhập',
    blankWarning: 'Số chưa nhập thì phụ lục chỉ in dấu chấm, và sau khi chốt không nhập được nữa.',
  },

  closed: {
    title: (number: number, day: string) =>
      `Kỳ này đã chốt ngày ${day}: phụ lục số ${String(number).padStart(2, '0')}.`,
    text: 'Khi nộp, hãy dùng các tệp đã chốt. Phụ lục dưới đây tính theo số liệu hiện nay, kể cả phiếu đến sau khi chốt.',
    see: 'Xem các kỳ đã chốt',
  },

  paragraph: {
    title: 'Đoạn văn cho báo cáo',
    text: 'Các câu về mức độ hài lòng để đưa vào báo cáo, có so sánh với kỳ liền trước.',
    make: 'Soạn và chép',
    label: 'Đoạn văn đã soạn',
    copied: 'Đã chép. Bạn dán vào báo cáo được ngay.',
    notCopied: 'Trình duyệt không cho chép. Hãy chọn đoạn văn rồi bấm Ctrl+C.',
  },
} as const;
