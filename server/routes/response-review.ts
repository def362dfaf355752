import {
  excludeByRule,
  excludeResponses,
  listExclusionActs,
  listReviewedResponses,
  takeBackExclusions,
} from '../../shared/endpoints/response-review.ts';
import { markNames } from '../../shared/office-settings.ts';
import { parsePeriod } from '../../shared/period.ts';
import { channels } from '../../shared/survey-response.ts';
import { actorOf, refuseOfficer } from '../access/principal.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as reviews from '../operations/response-review.ts';

const yesOrNo: Readonly<Record<string, boolean>> = { yes: true, no: false };

export function bindResponseReview(bind: Bind, { storage }: Services): void {
  bind(listReviewedResponses, ({ principal, param, query, now }) => {
    refuseOfficer(principal);
    return reviews.listResponsePage(storage, param('officeId'), {
      period: parsePeriod(query('from'), query('to')),
      channel: channels.find((known) => known === query('channel')),
      counterId: query('counterId') || undefined,
      mark: markNames.find((known) => known === query('mark')),
      excluded: yesOrNo[query('excluded') ?? ''],
      after: query('after') ?? '',
      now,
    });
  });

  bind(listExclusionActs, ({ principal, param }) => {
    refuseOfficer(principal);
    return reviews.listActs(storage, param('officeId'));
  });

  bind(excludeResponses, ({ principal, param, input, now }) =>
    reviews.changeExclusion(storage, param('officeId'), input.handles, actorOf(principal), {
      action: 'exclude',
      reason: input.reason.trim(),
      now,
    }),
  );

  bind(takeBackExclusions, ({ principal, param, input, now }) =>
    reviews.changeExclusion(storage, param('officeId'), input.handles, actorOf(principal), {
      action: 'take-back',
      reason: input.reason.trim(),
      now,
    }),
  );

  bind(excludeByRule, ({ principal, param, input, now }) => {
    const { mark, from, to, reason } = input;
    const order = { mark, period: parsePeriod(from, to), reason: reason?.trim() ?? null };
    return reviews.excludeByRule(storage, param('officeId'), order, actorOf(principal), now);
  });
}
