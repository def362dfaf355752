import { type Catalogue, type Criterion, type Officer, officerLabel } from '../catalogue.ts';
import type { FieldFigures } from '../endpoints/figures.ts';
import type { InvalidCounts } from '../paper/invalid-reason.ts';
import { percentOf } from '../percent.ts';
import type { Period } from '../period.ts';
import { servesIn } from '../serving-officer.ts';
import type { AnnexChildRow, AnnexDocument, AnnexShares } from './annex.ts';
import { layoutOf } from './annex-layout.ts';

/** How many times a level was given to a subject in the period. */
export interface TallySum {
  readonly criterionId: string;
  /** officer or field id; '' where the criterion is rated once in a response */
  readonly subjectId: string;
  readonly level: string;
  readonly count: number;
}

export interface AnnexSource {
  readonly officeId: string;
  readonly period: Period;
  /** The versions used in the period, newest first; the office's latest where none was. Never empty. */
  readonly catalogues: readonly Catalogue[];
  readonly tallies: readonly TallySum[];
  /** Ratings left blank in collected responses. */
  readonly blanks: readonly { readonly criterionId: string; readonly count: number }[];
  /** How the office prints its annexes now; as in the newest version used where it is left out. */
  readonly options?: Catalogue['annex'];
  readonly collected: number;
  readonly invalid: number;
  readonly invalidByReason?: InvalidCounts;
  readonly incomplete: number;
  readonly figures: {
    readonly filesHandled: number | null;
    readonly issued: number | null;
    readonly printsFields?: boolean;
  };
  readonly fieldFigures?: readonly FieldFigures[];
}

/** Those of the newest list, then what only older lists had: removed officers stay in the report. */
export function mergeById<T>(lists: readonly (readonly T[])[], idOf: (item: T) => string): T[] {
  const merged = new Map<string, T>();
  for (const list of lists)
    for (const item of list) if (!merged.has(idOf(item))) merged.set(idOf(item), item);
  return [...merged.values()];
}

/** Who has ratings in the period, and who served on a day of it. */
export function listReportedOfficers(
  catalogues: readonly Catalogue[],
  period: Period,
  hasRatings: (officerId: string) => boolean,
): Officer[] {
  const officers = mergeById(
    catalogues.map((c) => c.officers),
    ({ id }) => id,
  );
  return officers.filter((officer) => servesIn(officer, period) || hasRatings(officer.id));
}

type Counts = ReadonlyMap<string, number>;

export function sumLevels(tallies: readonly Pick<TallySum, 'level' | 'count'>[]): Counts {
  const counts = new Map<string, number>();
  for (const { level, count } of tallies) counts.set(level, (counts.get(level) ?? 0) + count);
  return counts;
}

export function buildShares(
  levels: readonly string[],
  counts: Counts,
): { total: number; levels: AnnexShares } {
  const total = levels.reduce((sum, level) => sum + (counts.get(level) ?? 0), 0);
  const shares: AnnexShares = {};
  for (const level of levels) {
    const count = counts.get(level) ?? 0;
    shares[level] = { count, percent: percentOf(count, total) };
  }
  return { total, levels: shares };
}

/** In the order of the catalogue; no key at all where none were set. */
function buildFieldFigures({
  catalogues,
  fieldFigures = [],
}: AnnexSource): Pick<AnnexDocument['annex'], 'serviceFieldFigures'> {
  if (fieldFigures.length === 0) return {};
  const fields = mergeById(
    catalogues.map((c) => c.serviceFields),
    (field) => field.id,
  );
  const places = new Map(fields.map(({ id }, index) => [id, index]));
  const placeOf = (id: string) => places.get(id) ?? fields.length;
  return {
    serviceFieldFigures: fieldFigures
      .toSorted((a, b) => placeOf(a.serviceFieldId) - placeOf(b.serviceFieldId))
      .map(({ serviceFieldId, filesHandled, issued }) => ({
        serviceFieldId,
        label: `Lĩnh vực ${fields[placeOf(serviceFieldId)]?.name.vi ?? serviceFieldId}`,
        filesHandled,
        issued,
      })),
  };
}

/** Of several versions, the words of the newest; of several languages, the office's: Vietnamese. */
export function buildAnnex(source: AnnexSource): AnnexDocument {
  const { catalogues, tallies, period } = source;
  const latest = catalogues[0];
  if (!latest) throw new Error('an annex needs a catalogue');
  const options = source.options ?? latest.annex;
  const levels = mergeById(
    catalogues.map((c) => c.levels),
    (level) => level.level,
  );
  const criteria = mergeById(
    catalogues.map((c) => c.criteria),
    (criterion) => criterion.id,
  );
  const levelIds = levels.map(({ level }) => level);

  function buildChildren(criterion: Criterion, own: readonly TallySum[]): AnnexChildRow[] {
    const sharesOf = (id: string) => buildShares(levelIds, sumLevels(own.filter((t) => t.subjectId === id)));
    if (criterion.per === 'officer')
      return listReportedOfficers(catalogues, period, (id) =>
        own.some(({ subjectId }) => subjectId === id),
      ).map((officer) => ({
        officerId: officer.id,
        label: officerLabel(officer),
        ...sharesOf(officer.id),
      }));
    if (criterion.per === 'serviceField')
      return mergeById(
        catalogues.map((c) => c.serviceFields),
        (field) => field.id,
      ).map((field) => ({
        serviceFieldId: field.id,
        label: `Lĩnh vực ${field.name.vi}`,
        ...sharesOf(field.id),
      }));
    return [];
  }

  const rows = criteria.map((criterion, index) => {
    const own = tallies.filter((tally) => tally.criterionId === criterion.id);
    return {
      number: index + 1,
      criterionId: criterion.id,
      label: criterion.text.vi,
      ...buildShares(levelIds, sumLevels(own)),
      children: buildChildren(criterion, own),
    };
  });

  return {
    annex: {
      officeId: source.officeId,
      from: period.from,
      to: period.to,
      filesHandled: source.figures.filesHandled,
      issued: source.figures.issued,
      collected: source.collected,
      valid: source.collected - source.invalid,
      invalid: source.invalid,
      ...buildFieldFigures(source),
      rows,
    },
    officeName: latest.office.name.vi,
    parentName: latest.office.parentName.vi,
    place: latest.office.place,
    levels: levels.map(({ level, label }) => ({ level, label: label.vi })),
    ownWords: criteria.flatMap(({ id, levelLabels }, index) => {
      const own = catalogues.find((c) => c.criteria.some((criterion) => criterion.id === id));
      if (!levelLabels || !own) return [];
      const words = own.levels.map(({ level }, at) => ({ level, label: levelLabels[at]?.vi ?? '' }));
      return [{ number: index + 1, words }];
    }),
    blanks: criteria.flatMap(({ id }, index) => {
      const count = source.blanks.find((blank) => blank.criterionId === id)?.count ?? 0;
      return count > 0 ? [{ number: index + 1, count }] : [];
    }),
    incomplete: source.incomplete,
    ...(source.invalidByReason ? { invalidByReason: source.invalidByReason } : {}),
    ...(source.figures.printsFields ? { printsFieldFigures: true } : {}),
    style: { decimal: options?.decimal ?? ',', zero: options?.zero ?? '0' },
    layout: layoutOf(options),
  };
}
