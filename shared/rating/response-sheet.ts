import { mergeById } from '../annex/build-annex.ts';
import { type Catalogue, officerLabel } from '../catalogue.ts';
import type { ResponseContent } from '../check-response.ts';
import type { Day } from '../period.ts';

/** In Vietnamese, as every paper of the office. */
const words = {
  sheet: 'Phiếu đánh giá',
  month: 'Tháng',
  channel: 'Cách gửi phiếu',
  counter: 'Quầy',
  serviceField: 'Lĩnh vực',
  officers: 'Công chức',
  complete: 'Trả lời đủ',
  counted: 'Tính vào số liệu',
  yes: 'có',
  no: 'không',
  channels: { kiosk: 'máy tính bảng', link: 'điện thoại', paper: 'phiếu giấy' },
} as const;

export interface SheetResponse {
  readonly day: Day;
  readonly complete: boolean;
  readonly excluded: boolean;
  readonly content: ResponseContent;
}

export interface ResponseSheet {
  readonly name: string;
  readonly header: readonly string[];
  rowOf(response: SheetResponse): string[];
}

/**
 * Responses one by one, for who analyses them: a line for each, a column for each criterion. Of the day the
 * month alone; no hour, mark, comment or id, so that no line can be found by who knows when somebody was there,
 * nor beside what reviewers see.
 * @param catalogues newest first
 */
export function buildResponseSheet(catalogues: readonly Catalogue[]): ResponseSheet {
  const lists = {
    criteria: mergeById(
      catalogues.map((c) => c.criteria),
      ({ id }) => id,
    ),
    officers: mergeById(
      catalogues.map((c) => c.officers),
      ({ id }) => id,
    ),
    serviceFields: mergeById(
      catalogues.map((c) => c.serviceFields),
      ({ id }) => id,
    ),
    counters: mergeById(
      catalogues.map((c) => c.counters ?? []),
      ({ id }) => id,
    ),
  };
  const named = <T extends { id: string }>(items: readonly T[], name: (item: T) => string) =>
    new Map(items.map((item) => [item.id, name(item)]));
  const officers = named(lists.officers, officerLabel);
  const fields = named(lists.serviceFields, ({ name }) => name.vi);
  const counters = named(lists.counters, ({ name }) => name.vi);
  const find = (names: ReadonlyMap<string, string>, id: string | null) =>
    id === null ? '' : (names.get(id) ?? id);
  const yesNo = (is: boolean) => (is ? words.yes : words.no);
  return {
    name: words.sheet,
    header: [
      words.month,
      words.channel,
      words.counter,
      words.serviceField,
      words.officers,
      words.complete,
      words.counted,
      ...lists.criteria.map(({ text }) => text.vi),
    ],
    rowOf: ({ day, complete, excluded, content }) => [
      `${day.slice(5, 7)}/${day.slice(0, 4)}`,
      words.channels[content.channel],
      find(counters, content.counterId),
      find(fields, content.serviceFieldId),
      content.officerIds.map((id) => find(officers, id)).join('; '),
      yesNo(complete),
      yesNo(complete && !excluded),
      ...lists.criteria.map(({ id, per }) => {
        // What was left half-way is not counted, so it is not shown either.
        const own = complete ? content.ratings.filter(({ criterionId }) => criterionId === id) : [];
        if (per !== 'officer') return own[0]?.level ?? '';
        const levels = content.officerIds.map((officer) => own.find((r) => r.subjectId === officer)?.level);
        return levels.some((level) => level !== undefined)
          ? levels.map((level) => level ?? '–').join('; ')
          : '';
      }),
    ],
  };
}
