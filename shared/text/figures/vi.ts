export const vi = {
  title: 'Số liệu của kỳ này',
  period: (from: string, to: string) =>
    `Chỉ thuộc về đúng kỳ từ ${from} đến ${to}; kỳ khác phải nhập riêng. Để trống thì phụ lục in dấu chấm để điền tay.`,
  filesHandled: 'Số hồ sơ đã tiếp nhận, giải quyết',
  issued: 'Số phiếu phát ra',
  countInvalid: 'Hãy nhập một số nguyên từ 0 đến 100.000.000, hoặc để trống.',
  save: 'Lưu số liệu',
  saved: 'Đã lưu số liệu của kỳ này.',

  byField: 'Theo lĩnh vực',
  field: 'Lĩnh vực',
  files: 'Hồ sơ',
  forms: 'Phiếu phát ra',
  filesOf: (field: string) => `Số hồ sơ, lĩnh vực ${field}`,
  formsOf: (field: string) => `Số phiếu phát ra, lĩnh vực ${field}`,
  sum: 'Cộng',
  useSum: 'Lấy tổng này làm số của kỳ',
  printsFields: 'Ghi số liệu từng lĩnh vực trong phụ lục',

  known: 'Máy đã đếm được',
  started: 'Phiếu bắt đầu trên máy tính bảng và điện thoại',
  finished: 'Phiếu hoàn thành trên máy tính bảng và điện thoại',
  paper: 'Phiếu giấy hợp lệ đã nhập',
  invalid: 'Phiếu giấy không hợp lệ',
  useIssued: (count: string) => `Điền số này (${count}) vào số phiếu phát ra`,
  disagreements: {
    'issued-below-collected': (issued: string, known: string) =>
      `Số phiếu phát ra (${issued}) ít hơn số phiếu đã thu vào (${known}).`,
    'issued-not-started': (issued: string, known: string) =>
      `Số phiếu phát ra (${issued}) khác số phiếu đã bắt đầu trên máy (${known}).`,
    'files-not-sum': (typed: string, sum: string) => `Số hồ sơ (${typed}) khác tổng các lĩnh vực (${sum}).`,
    'issued-not-sum': (typed: string, sum: string) =>
      `Số phiếu phát ra (${typed}) khác tổng các lĩnh vực (${sum}).`,
  },

  file: 'Đọc từ tệp của phần mềm một cửa',
  fileHint: 'Tệp Excel (.xlsx) hoặc CSV. Chỉ cần chọn cột một lần, lần sau máy nhớ.',
  choose: 'Chọn tệp',
  chooseFor: 'Chọn tệp số hồ sơ',
  headerRow: 'Dòng tiêu đề',
  row: (number: number) => `Dòng ${number}`,
  column: (letter: string, name: string) => (name ? `Cột ${letter}: ${name}` : `Cột ${letter}`),
  fieldColumn: 'Cột lĩnh vực',
  countColumn: 'Cột số hồ sơ',
  preview: 'Những dòng đầu của tệp',
  names: 'Tên trong tệp là lĩnh vực nào',
  chooseField: 'Hãy chọn',
  leftOut: 'Bỏ qua (dòng tổng, không thuộc đơn vị)',
  faults: {
    'no-count': (row: number, value: string) =>
      value ? `Dòng ${row}: “${value}” không phải số hồ sơ.` : `Dòng ${row}: chưa có số hồ sơ.`,
    'unknown-name': (row: number, value: string) => `Dòng ${row}: chưa rõ “${value}” là lĩnh vực nào.`,
  },
  more: (count: string) => `và ${count} dòng khác.`,
  found: (count: string) => `Cộng được ${count} hồ sơ.`,
  take: 'Điền các số này',
  taken: 'Đã điền số từ tệp. Hãy xem lại rồi lưu.',
};
