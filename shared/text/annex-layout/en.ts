import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Layout of the annex',
  text: 'For the screen and every printed file of the office. Figures do not change; closed annexes stay as they are.',
  decimal: 'Decimal sign',
  decimals: { ',': 'Comma: 96,35', '.': 'Point: 96.35' },
  zero: 'A zero cell prints as',
  zeros: { '0': '0', '': 'empty', '-': 'a dash (-)' },
  officers: 'Print a row for each officer',
  serviceFields: 'Print a row for each field',
  blanks: 'Note how many ratings were left blank',
  levelWords: 'Note what the levels A, B, C mean',
  signature: 'Leave room to sign (on paper)',
  heading: 'Title of the annex',
  headingHint: 'Empty: KHẢO SÁT MỨC ĐỘ HÀI LÒNG',
  reference: 'The line “Kèm theo …”',
  referenceHint: 'Empty: (Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của …)',
  save: 'Save the layout',
  saved: 'The layout was saved.',
};
