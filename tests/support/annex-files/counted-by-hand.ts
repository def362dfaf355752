import type { Catalogue, Criterion } from '../../../shared/catalogue.ts';
import type { SurveyResponse } from '../../../shared/survey-response.ts';
import type { ExpectedRow } from './expected-rows.ts';

type Rating = SurveyResponse['ratings'][number];

/** Hundredths of a percent, half up, in whole numbers; as a text with a point. */
function shareOf(count: number, total: number): string | null {
  if (total === 0) return null;
  const scaled = BigInt(count) * 10_000n;
  const whole = BigInt(total);
  const hundredths = scaled / whole + ((scaled % whole) * 2n >= whole ? 1n : 0n);
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function countRow(
  ratings: readonly Rating[],
  levels: readonly string[],
  { ordinal, label }: { ordinal: string; label: string },
): ExpectedRow {
  const counts = levels.map((level) => ratings.filter((rating) => rating.level === level).length);
  const total = ratings.length;
  const shares = counts.map((count) => ({ count, percent: shareOf(count, total) }));
  return { isCriterion: ordinal !== '', ordinal, label, total, shares };
}

function childrenOf({ per }: Criterion, { officers, serviceFields }: Catalogue) {
  if (per === 'officer')
    return officers.map(({ id, honorific, name, title }) => ({
      label: `${honorific} ${name}, ${title}`,
      owns: (rating: Rating) => rating.officerId === id,
    }));
  if (per === 'serviceField')
    return serviceFields.map(({ id, name }) => ({
      label: `Lĩnh vực ${name.vi}`,
      owns: (rating: Rating) => rating.serviceFieldId === id,
    }));
  return [];
}

/** The rows of the annex, counted one rating after the other; shares nothing with the code that is tested. */
export function countByHand(catalogue: Catalogue, counted: readonly SurveyResponse[]): ExpectedRow[] {
  const levels = catalogue.levels.map(({ level }) => level);
  const all = counted.flatMap(({ ratings }) => ratings);
  return catalogue.criteria.flatMap((criterion, index) => {
    const own = all.filter(({ criterionId }) => criterionId === criterion.id);
    return [
      countRow(own, levels, { ordinal: String(index + 1), label: criterion.text.vi }),
      ...childrenOf(criterion, catalogue).map(({ label, owns }) =>
        countRow(own.filter(owns), levels, { ordinal: '', label }),
      ),
    ];
  });
}
