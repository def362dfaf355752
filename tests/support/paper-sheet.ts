import writeXlsxFile from 'write-excel-file/node';
import { buildColumns, listHeaders, officerChoice, paperWords } from '../../server/sheets/paper-columns.ts';
import type { Catalogue } from '../../shared/catalogue.ts';
import { dayOf } from '../../shared/period.ts';
import type { SurveyResponse } from '../../shared/survey-response.ts';

type Cell = string | number | null;

/** A response as a clerk types it into the template: day, field, officers by name, a level for each criterion. */
export function rowOf(catalogue: Catalogue, response: SurveyResponse): Cell[] {
  const { office, officers, serviceFields, criteria } = catalogue;
  const [year, month, day] = dayOf(Date.parse(response.answeredAt), office.timeZone).split('-');
  const field = serviceFields.find(({ id }) => id === response.serviceFieldId)?.name.vi ?? null;
  const names = buildColumns(catalogue).officers.map((_, index) => {
    const officer = officers.find(({ id }) => id === response.officerIds[index]);
    return officer ? officerChoice(officer, officers) : null;
  });
  const levels = criteria.map(({ id, per }) => {
    const own = response.ratings.filter(({ criterionId }) => criterionId === id);
    if (per !== 'officer') return own[0]?.level ?? null;
    const given = response.officerIds.map((each) => own.find(({ officerId }) => officerId === each)?.level);
    return given.map((level) => level ?? '-').join('') || null;
  });
  return [`${day}/${month}/${year}`, ...(serviceFields.length > 0 ? [field] : []), ...names, ...levels];
}

/** A filled-in sheet under the template's own header. */
export async function writePaperSheet(
  catalogue: Catalogue,
  rows: readonly (readonly Cell[])[],
  /** As the template names itself; a file of another program has no such sheet. */
  sheetId?: string,
): Promise<Uint8Array> {
  const data = [listHeaders(buildColumns(catalogue)), ...rows].map((row) =>
    row.map((value) =>
      value === null
        ? null
        : typeof value === 'number'
          ? { type: Number, value }
          : { type: String, value: String(value) },
    ),
  );
  const lists = [[{ value: paperWords.sheetId }, { value: sheetId ?? '' }]];
  const file = writeXlsxFile([
    { data, sheet: paperWords.sheet },
    ...(sheetId === undefined ? [] : [{ data: lists, sheet: paperWords.lists }]),
  ]);
  return new Uint8Array(await file.toBuffer());
}
