import { type Catalogue, type Officer, officerLabel } from '../../shared/catalogue.ts';
import { foldText } from '../../shared/fold-text.ts';

/** The words of the spreadsheet. Clerks fill it in Vietnamese, whatever the language of the screens. */
export const paperWords = {
  sheet: 'Phiếu giấy',
  lists: 'Danh sách',
  day: 'Ngày thu phiếu',
  serviceField: 'Lĩnh vực',
  officer: (number: number) => `Công chức ${number}`,
  criterion: (number: number, text: string) => `${number}. ${text}`,
  requester: 'Người trả lời',
  requesters: { citizen: 'Cá nhân, gia đình', organisation: 'Tổ chức, doanh nghiệp' },
  levels: 'Mức đánh giá',
  version: 'Phiên bản danh mục',
  sheetId: 'Mã tệp',
  guide: 'Cách ghi',
  guideLines: [
    'Mỗi dòng là một phiếu. Không sửa dòng tiêu đề.',
    'Ngày: ngày/tháng/năm, ví dụ 05/12/2022.',
    'Mức: ghi chữ hoặc số thứ tự của mức. Nội dung không bắt buộc có thể để trống.',
    'Phiếu có nhiều công chức: ô của nội dung về công chức ghi đủ mức cho từng người, đúng thứ tự, ví dụ AB; để trống một người thì ghi dấu “-”.',
    'Dòng nào sai thì cả tệp chưa được lưu; trang sẽ chỉ ra từng dòng.',
  ],
} as const;

/** So many officers fit a form; who was served by more is rare, and keyed at the screen. */
const officerColumns = 3;

export interface PaperColumns {
  readonly day: string;
  readonly serviceField: string | null;
  readonly officers: readonly string[];
  readonly criteria: readonly string[];
  readonly requester: string | null;
}

export function buildColumns({ serviceFields, officers, criteria, asksRequester }: Catalogue): PaperColumns {
  const most = Math.min(officerColumns, officers.length);
  return {
    day: paperWords.day,
    serviceField: serviceFields.length > 0 ? paperWords.serviceField : null,
    officers: Array.from({ length: most }, (_, index) => paperWords.officer(index + 1)),
    criteria: criteria.map(({ text }, index) => paperWords.criterion(index + 1, text.vi)),
    requester: asksRequester ? paperWords.requester : null,
  };
}

export function listHeaders({ day, serviceField, officers, criteria, requester }: PaperColumns): string[] {
  const named = (column: string | null) => (column === null ? [] : [column]);
  return [day, ...named(serviceField), ...officers, ...criteria, ...named(requester)];
}

function shortLabel({ honorific, name }: Officer): string {
  return [honorific, name].filter(Boolean).join(' ');
}

/** How an officer is chosen from the list: the name, with the title where two share it. */
export function officerChoice(officer: Officer, officers: readonly Officer[]): string {
  const label = foldText(shortLabel(officer));
  const isShared = officers.some((other) => other !== officer && foldText(shortLabel(other)) === label);
  return isShared ? officerLabel(officer) : shortLabel(officer);
}

/** Whom a typed name can mean. */
export function findOfficers(typed: string, officers: readonly Officer[]): Officer[] {
  const wanted = foldText(typed);
  return officers.filter((officer) =>
    [officer.name, shortLabel(officer), officerLabel(officer)].some((name) => foldText(name) === wanted),
  );
}
