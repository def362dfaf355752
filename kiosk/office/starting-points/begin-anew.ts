import type { StartingPoint } from '../../../shared/starting-points/starting-point.ts';
import { buildCatalogue, type OfficeDraft, openCriteria } from '../new-office/office-draft.ts';

type Questions = Pick<OfficeDraft, 'criteria' | 'levels'>;

/** The criteria and levels of a starting point, in the place of those of the form. */
export function beginAnew({ published }: Pick<OfficeDraft, 'published'>, point: StartingPoint): Questions {
  const criteria = openCriteria(point).map((row) => {
    const before = published?.criteria.find(({ id }) => id === row.origin?.id);
    // What was published keeps its kind: another one is another criterion, with an id of its own.
    return before && before.per !== row.per ? { ...row, origin: null } : row;
  });
  return { levels: point.levels, criteria };
}

/** True as long as nobody changed a word of it. */
export function standsAs(draft: OfficeDraft, point: StartingPoint): boolean {
  const wordsOf = ({ levels, criteria }: Pick<StartingPoint, 'criteria' | 'levels'>) =>
    JSON.stringify([
      levels.map(({ level, label }) => [level, label.vi]),
      criteria.map(({ text, per, optional = false, levelLabels = [] }) => [
        text.vi,
        per,
        optional,
        levelLabels.map(({ vi }) => vi),
      ]),
    ]);
  return wordsOf(buildCatalogue(draft)) === wordsOf(point);
}
