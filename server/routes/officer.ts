import { getOwnScores } from '../../shared/endpoints/officer.ts';
import { Problem } from '../../shared/problem.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import { releaseOwnScores } from '../reports/own-scores.ts';

export function bindOfficers(bind: Bind, { storage }: Services): void {
  bind(getOwnScores, async ({ principal, now }) => {
    if (principal.kind !== 'account') throw new Problem('forbidden');
    const { officeId, officerId } = principal.account;
    if (officeId === null || officerId === null) throw new Problem('forbidden');
    return releaseOwnScores(storage, officeId, officerId, now);
  });
}
