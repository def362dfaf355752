import type { AnnexSources } from '../../shared/annex/annex-source.ts';
import type { Period } from '../../shared/period.ts';
import type { Channel } from '../../shared/survey-response.ts';
import type { Scope } from './storage.ts';

export interface RowOfAnnex {
  readonly criterionId: string;
  /** An officer or a field; null for the criterion itself. */
  readonly subjectId: string | null;
}

/** Ratings of a row by day and channel, those of excluded responses apart; blank ones are not counted. */
export async function listRowSources(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
  { criterionId, subjectId }: RowOfAnnex,
): Promise<AnnexSources['counts']> {
  const all = db
    .selectFrom('detail_tally')
    .select(['day', 'channel', 'excluded'])
    .select((eb) => eb.fn.sum<number>('count').as('sum'))
    .where('office_id', '=', officeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('criterion_id', '=', criterionId)
    .where('level', '!=', '')
    .groupBy(['day', 'channel', 'excluded'])
    .orderBy('day')
    .orderBy('channel');
  const rows = await (subjectId === null ? all : all.where('subject_id', '=', subjectId)).execute();
  const counts = new Map<string, AnnexSources['counts'][number]>();
  for (const { day, channel, excluded, sum } of rows) {
    const key = `${day}/${channel}`;
    const known = counts.get(key) ?? { day, channel: channel as Channel, count: 0, excluded: 0 };
    counts.set(key, excluded === 1 ? { ...known, excluded: sum } : { ...known, count: sum });
  }
  return [...counts.values()];
}
