import * as z from 'zod/mini';
import type { PublishedCatalogue } from '../catalogue.ts';

/** Other words for the same row of the annex, from a version on; in Vietnamese, as the annex prints them. */
export const WordingChange = z.object({
  version: z.int(),
  /** In the office's time zone. */
  publishedDay: z.string(),
  /** null where the words of a level changed for all criteria. */
  criterionId: z.nullable(z.string()),
  /** The criterion's words in this version; null as above. */
  criterion: z.nullable(z.string()),
  /** The level whose words changed; null where the criterion's own did. */
  level: z.nullable(z.string()),
  before: z.string(),
  after: z.string(),
});
export type WordingChange = z.infer<typeof WordingChange>;

interface Publishing {
  readonly catalogue: PublishedCatalogue;
  readonly publishedDay: string;
}

/** What was last said, by whose words it is: a criterion, a level, or a level of a criterion. */
type Said = Map<string, string>;

interface Words {
  readonly key: string;
  readonly of: Pick<WordingChange, 'criterionId' | 'criterion' | 'level'>;
  readonly text: string;
  /** A criterion that had words of its own has the general ones again. */
  readonly isLast?: boolean;
}

/** The levels' words that a criterion has for itself, or that it had. */
function ownWords({ criteria, levels }: PublishedCatalogue, said: Said): Words[] {
  return criteria.flatMap(({ id, text, levelLabels }) =>
    levels.flatMap(({ level, label }, at): Words[] => {
      const key = `${id} ${level}`;
      const own = levelLabels?.[at]?.vi;
      if (own === undefined && !said.has(key)) return [];
      const of = { criterionId: id, criterion: text.vi, level };
      return [{ key, of, text: own ?? label.vi, isLast: own === undefined }];
    }),
  );
}

function wordsOf(catalogue: PublishedCatalogue, said: Said): Words[] {
  const { criteria, levels } = catalogue;
  return [
    ...levels.map(({ level, label }) => ({
      key: `level ${level}`,
      of: { criterionId: null, criterion: null, level },
      text: label.vi,
    })),
    ...criteria.map(({ id, text }) => ({
      key: `criterion ${id}`,
      of: { criterionId: id, criterion: text.vi, level: null },
      text: text.vi,
    })),
    ...ownWords(catalogue, said),
  ];
}

/** @param published the catalogues in force, oldest first */
export function listWordingChanges(published: readonly Publishing[]): WordingChange[] {
  const said: Said = new Map();
  const known = new Set<string>();
  return published.flatMap(({ catalogue, publishedDay }) => {
    const words = wordsOf(catalogue, said);
    const general = (level: string | null) => said.get(`level ${level}`);
    const before = ({ key, of }: Words) =>
      said.get(key) ?? (of.criterionId !== null && known.has(of.criterionId) ? general(of.level) : undefined);
    const changes = words.flatMap((each): WordingChange[] => {
      const earlier = before(each);
      if (earlier === undefined || earlier === each.text) return [];
      return [{ version: catalogue.version, publishedDay, ...each.of, before: earlier, after: each.text }];
    });
    for (const { key, text, isLast } of words) {
      if (isLast) said.delete(key);
      else said.set(key, text);
    }
    for (const { id } of catalogue.criteria) known.add(id);
    return changes;
  });
}
