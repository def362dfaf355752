import type { CataloguePartName, CataloguePlace } from '../../catalogue-place.ts';

const parts: Readonly<Record<CataloguePartName, string>> = {
  office: 'phần đơn vị',
  levels: 'các mức đánh giá',
  criteria: 'danh sách tiêu chí',
  officers: 'danh sách công chức',
  serviceFields: 'danh sách lĩnh vực',
  counters: 'danh sách quầy',
  annex: 'cách in phụ lục',
};

const rows: Readonly<Partial<Record<CataloguePartName, string>>> = {
  levels: 'Mức thứ',
  criteria: 'Tiêu chí thứ',
  officers: 'Công chức thứ',
  serviceFields: 'Lĩnh vực thứ',
  counters: 'Quầy thứ',
};

/** Texts, which may be translated. */
const texts: Readonly<Partial<Record<CataloguePartName, Readonly<Record<string, string>>>>> = {
  office: { name: 'tên đơn vị', parentName: 'cơ quan chủ quản' },
  levels: { label: 'lời' },
  criteria: { text: 'câu hỏi', levelLabels: 'lời của mức' },
  serviceFields: { name: 'tên' },
  counters: { name: 'tên' },
};

const fields: Readonly<Record<string, string>> = {
  id: 'mã',
  place: 'địa danh',
  timeZone: 'múi giờ',
  level: 'chữ cái của mức',
  per: 'đối tượng được đánh giá',
  optional: 'việc được bỏ qua hay không',
  target: 'mục tiêu',
  honorific: 'danh xưng',
  name: 'họ và tên',
  title: 'chức danh',
  firstDay: 'ngày bắt đầu phục vụ',
  lastDay: 'ngày kết thúc phục vụ',
  serviceFieldIds: 'lĩnh vực phụ trách',
  officerIds: 'công chức ngồi quầy',
};

function fieldOf({ part, field, item, language }: CataloguePlace): string | null {
  if (field === null) return null;
  if (field === 'levelLabels' && item === null) return 'lời của các mức';
  const text = texts[part]?.[field];
  if (text === undefined) return fields[field] ?? 'một mục';
  const whole = item === null ? text : `${text} thứ ${item}`;
  return language === null ? `${whole} tiếng Việt` : `${whole}, bản dịch “${language}”`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const small = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** What is wrong with a survey form from a file, and where. */
export const vi = {
  unknown: 'Tệp có một phần mà mẫu phiếu không có.',
  /** `rule`: a whole sentence; null where something is not there at all. */
  fault: (place: CataloguePlace, rule: string | null) => {
    const row = place.row === null ? null : `${rows[place.part] ?? 'Dòng thứ'} ${place.row}`;
    const field = fieldOf(place);
    if (rule === null) {
      if (row && field) return `${row}: thiếu ${field}.`;
      return row ? `${row} để trống.` : `Thiếu ${field ?? parts[place.part]}.`;
    }
    const where = row && field ? `${row}, ${field}` : (row ?? capital(field ?? parts[place.part]));
    return `${where}: ${small(rule)}`;
  },
  rules: {
    'unknown-reference': 'Nhắc đến một mã không có trong tệp.',
    'level-label-count': 'Số lời phải bằng số mức đánh giá.',
    'level-count': 'Cần từ 2 đến 5 mức.',
  },
};
