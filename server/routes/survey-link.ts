import { createLinks, openLink, sendByLink } from '../../shared/endpoints/survey-link.ts';
import { Problem } from '../../shared/problem.ts';
import { addressOfLink } from '../../shared/survey-link.ts';
import type { SurveyLink } from '../access/survey-link.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as links from '../operations/survey-link.ts';

export function bindSurveyLinks(bind: Bind, services: Services): void {
  const { storage, metrics, codeThrottle, linkLimit, officeLinkLimit } = services;

  /**
   * Limits go by the link, never by the address: many phones share one. Wrong links are slowed down for everybody
   * at once; a genuine one always passes, since no guess could hit its signature.
   */
  async function getLink(text: string, now: number): Promise<SurveyLink> {
    const link = await links.getGenuineLink(storage, text).catch((error: unknown) =>
      codeThrottle.attempt<never>('link', now, ['unknown-link'], () => {
        throw error;
      }),
    );
    linkLimit.take(text, now);
    officeLinkLimit.take(link.officeId, now);
    return link;
  }

  bind(openLink, async ({ input, now }) => links.openLink(storage, await getLink(input.link, now), now));

  bind(sendByLink, async ({ input, now }) => {
    const link = await getLink(input.link, now);
    // A screen's link must be opened first.
    if (link.kind !== 'once') throw new Problem('unknown-link');
    const result = await links.sendByLink(storage, link, input.response, now);
    metrics.countOutcome(result.outcome);
    return { result };
  });

  bind(createLinks, async ({ param, input, now }) => {
    const made = await links.createLinks(storage, param('officeId'), input, now);
    return { ...made, links: made.links.map((link) => addressOfLink(services.publicUrl(), link)) };
  });
}
