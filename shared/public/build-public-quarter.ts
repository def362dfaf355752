import type { TallySum } from '../annex/build-annex.ts';
import type { Catalogue, Criterion } from '../catalogue.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Period } from '../period.ts';
import { fewestOfficers, isLargeEnough, smallestCell } from '../suppression/smallest-cell.ts';
import { type ShownRow, type ShownTable, suppress } from '../suppression/suppress.ts';
import type { PublicCriterion, PublicQuarter, PublicRow } from './public-quarter.ts';

interface Basis {
  readonly period: Period;
  readonly catalogue: Catalogue;
  /** Without blank ratings. */
  readonly sums: readonly TallySum[];
  readonly collected: number;
}

/**
 * Officers are added up: the public sees how the office serves, and nobody's name. Where few were rated they are not
 * shown at all, since each of them could take what they know of their own from the sum.
 */
export function buildPublicQuarter({ period, catalogue, sums, collected }: Basis): PublicQuarter {
  const minimum = smallestCell.public;
  const byField = catalogue.criteria.filter(({ per }) => per === 'serviceField');
  const fields = fieldNames(catalogue);
  const levels = levelsOf(catalogue, sums);
  const tables = byField.map(({ id }) => tableByField(sums, id, [...fields.keys()], levels));
  const shownByField = suppress(tables, minimum);
  const names = [...fields.values()];
  const criteria = catalogue.criteria.map((criterion): PublicCriterion => {
    const { id, text } = criterion;
    if (hasFewOfficers(criterion, sums))
      return { criterionId: id, text, row: null, hasFewOfficers: true, fields: [] };
    const at = byField.indexOf(criterion);
    const shown = at < 0 ? suppress([[countsOf(sums, id, levels)]], minimum)[0] : shownByField[at];
    return showCriterion(criterion, shown, at < 0 ? [] : names, labelsOf(catalogue, criterion, levels));
  });
  return { ...period, collected: isLargeEnough(collected, minimum) ? collected : null, minimum, criteria };
}

function hasFewOfficers({ id, per }: Criterion, sums: readonly TallySum[]): boolean {
  const own = sums.filter(({ criterionId }) => criterionId === id);
  if (per !== 'officer' || own.length === 0) return false;
  const byOfficer = Map.groupBy(own, ({ subjectId }) => subjectId);
  const ratings = [...byOfficer.values()].map((each) => each.reduce((sum, { count }) => sum + count, 0));
  return ratings.filter((count) => count >= smallestCell.officer).length < fewestOfficers;
}

const otherField: LocalizedText = { vi: 'Lĩnh vực khác', en: 'Other fields' };

/** The catalogue's fields by id, and one for those that are in it no more. */
function fieldNames({ serviceFields }: Catalogue): Map<string, LocalizedText> {
  return new Map([...serviceFields.map(({ id, name }) => [id, name] as const), ['', otherField]]);
}

function levelsOf({ levels }: Catalogue, sums: readonly TallySum[]): string[] {
  return [...new Set([...levels.map(({ level }) => level), ...sums.map(({ level }) => level).sort()])];
}

function labelsOf({ levels }: Catalogue, criterion: Criterion, all: readonly string[]): LocalizedText[] {
  return all.map((level, at) => criterion.levelLabels?.[at] ?? levels[at]?.label ?? { vi: level });
}

function countsOf(sums: readonly TallySum[], criterionId: string, levels: readonly string[]): number[] {
  const own = sums.filter((sum) => sum.criterionId === criterionId);
  return levels.map((level) =>
    own.reduce((total, sum) => (sum.level === level ? total + sum.count : total), 0),
  );
}

function tableByField(
  sums: readonly TallySum[],
  criterionId: string,
  fields: readonly string[],
  levels: readonly string[],
): number[][] {
  return fields.map((field) =>
    countsOf(
      sums.filter(({ subjectId }) => (fields.includes(subjectId) ? subjectId : '') === field),
      criterionId,
      levels,
    ),
  );
}

function showRow({ levels, counts, total }: ShownRow, labels: readonly LocalizedText[]): PublicRow {
  const cells = levels.map((group, at) => ({
    labels: group.flatMap((level) => labels[level] ?? []),
    count: counts[at] ?? 0,
  }));
  return { total, cells };
}

function showCriterion(
  { id, text }: Criterion,
  shown: ShownTable | undefined,
  names: readonly LocalizedText[],
  labels: readonly LocalizedText[],
): PublicCriterion {
  const fields = (shown?.rows ?? []).map((row) => ({
    names: row.rows.flatMap((field) => names[field] ?? []),
    ...showRow(row, labels),
  }));
  return { criterionId: id, text, row: shown?.total ? showRow(shown.total, labels) : null, fields };
}
