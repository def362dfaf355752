import type { MarkName } from '../office-settings.ts';

/**
 * The words of the printed annex. It is a Vietnamese administrative document whatever the language of the
 * screens, so these have no translation.
 */
export const annexWords = {
  heading: 'Phụ lục',
  title: 'KHẢO SÁT MỨC ĐỘ HÀI LÒNG',
  /** Left open: number and day belong to the report, which does not exist yet when the annex is printed. */
  reference: '(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của …)',
  period: (from: string, to: string) => `Thời gian khảo sát: từ ngày ${from} đến ngày ${to}.`,
  summary: (count: Record<'filesHandled' | 'issued' | 'collected' | 'valid' | 'invalid', string>) =>
    `Tổng số hồ sơ đã tiếp nhận, giải quyết: ${count.filesHandled} hồ sơ. ` +
    `Số phiếu khảo sát phát ra: ${count.issued} phiếu; thu vào: ${count.collected} phiếu, ` +
    `trong đó hợp lệ: ${count.valid} phiếu, không hợp lệ: ${count.invalid} phiếu.`,
  incompleteSentence: (count: string) =>
    `Ngoài ra có ${count} phiếu bỏ dở giữa chừng, không tính vào số phiếu thu vào và kết quả dưới đây.`,
  leadIn: 'Kết quả khảo sát cụ thể như sau:',
  figures: {
    filesHandled: 'Số hồ sơ đã tiếp nhận, giải quyết',
    issued: 'Số phiếu phát ra',
    collected: 'Số phiếu thu vào',
    valid: 'Số phiếu hợp lệ',
    invalid: 'Số phiếu không hợp lệ',
    incomplete: 'Số phiếu bỏ dở',
  },
  columns: {
    ordinal: 'STT',
    label: 'Nội dung khảo sát',
    total: 'Tổng số đánh giá',
    count: 'Số lượng',
    percent: 'Tỷ lệ (%)',
  },
  fieldFigures: (field: string, filesHandled: string, issued: string) =>
    `${field}: đã tiếp nhận, giải quyết ${filesHandled} hồ sơ; phát ra ${issued} phiếu.`,
  notesHeading: 'Ghi chú:',
  generalWords: (words: string) => `Mức đánh giá: ${words}.`,
  ownWords: (number: number, words: string) => `Riêng nội dung ${number}: ${words}.`,
  percentRule:
    'Tỷ lệ (%) là số lượng của mỗi mức chia cho tổng số đánh giá của chính dòng đó, làm tròn đến hai chữ số ' +
    'thập phân (từ 5 trở lên làm tròn lên).',
  roundedSums: 'Do làm tròn, cộng tỷ lệ các mức của một dòng có thể không đúng bằng 100%.',
  severalRatings: (numbers: string) =>
    `Nội dung ${numbers}: một phiếu có thể đánh giá nhiều công chức, nên tổng số đánh giá nhiều hơn số phiếu.`,
  blanks: (number: number, count: string) =>
    `Nội dung ${number}: ${count} đánh giá để trống (nội dung không bắt buộc), không tính vào tổng số đánh giá.`,
  excluded: (count: string, reasons: string) =>
    `Đã loại ${count} phiếu khỏi số phiếu thu vào và kết quả${reasons ? `, gồm: ${reasons}` : ''}.`,
  excludedReason: (count: string, why: string, by: string) =>
    `${count} phiếu ${why} (người quyết định: ${by})`,
  excludedByRule: (rule: string, reason: string | null) =>
    `theo quy tắc “${rule}”${reason ? `, lý do “${reason}”` : ''}`,
  excludedByPerson: (reason: string) => `vì lý do “${reason}”`,
  excludedShares: (shares: string) => `Đánh giá trong các phiếu đã loại: ${shares}.`,
  /** The rules that mark a response, by their names. */
  marks: {
    'answered-in-future': 'ngày giờ ở tương lai',
    'officer-not-serving': 'công chức ngoài thời gian phục vụ',
    'too-fast': 'trả lời quá nhanh',
    'too-soon': 'hai phiếu sát nhau',
    burst: 'quá nhiều phiếu trong một giờ',
    'outside-opening-hours': 'ngoài giờ làm việc',
    'officer-on-device': 'công chức đang đăng nhập trên cùng máy',
  } satisfies Record<MarkName, string> as Readonly<Record<string, string>>,
  endMark: './.',
  /** On paper only: who signs, and room to do it. */
  signature: ['NGƯỜI LẬP BIỂU', '(Ký, ghi rõ họ tên)'],
  closing: (number: string, day: string) => `Phụ lục đã chốt số ${number}, ngày ${day}`,
  addendum: {
    title: (number: number) => `PHẦN BỔ SUNG CỦA PHỤ LỤC ĐÃ CHỐT SỐ ${number}`,
    excluded: 'Số phiếu bị loại',
  },
} as const;
