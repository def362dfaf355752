import { defaultTabletSettings } from '../../kiosk/outbox/kept-settings.ts';
import { reduceFlow } from '../../kiosk/survey/flow.ts';
import type { Tap } from '../../kiosk/survey/flow-event.ts';
import { type FlowState, startFlow } from '../../kiosk/survey/flow-state.ts';
import { type SurveyLanguage, vietnamese } from '../../kiosk/survey/languages.ts';
import { moreLanguages } from '../../kiosk/survey/more-languages.ts';
import sample from '../../server/samples/loc-vinh-2023/catalogue.json' with { type: 'json' };
import { Catalogue, type PublishedCatalogue } from '../../shared/catalogue.ts';
import type { TabletSettings } from '../../shared/tablet-settings.ts';

export const startedAt = Date.parse('2026-03-02T02:00:00Z');

/** Fields for each officer, five criteria with words of their own. */
export const locVinh: PublishedCatalogue = { ...Catalogue.parse(sample), version: 7 };

/** As they come with the page. */
export const ownLanguages: readonly SurveyLanguage[] = [vietnamese, moreLanguages.english];

export function catalogueWith(changes: Partial<PublishedCatalogue>): PublishedCatalogue {
  return { ...locVinh, ...changes };
}

/** A person at the tablet: every tap is made once the screen has settled. */
export class Citizen {
  state: FlowState;

  constructor(catalogue = locVinh, settings: Partial<TabletSettings> = {}) {
    this.state = startFlow(catalogue, { ...defaultTabletSettings, ...settings }, ownLanguages);
  }

  tap(...taps: Tap[]): this {
    for (const tap of taps) {
      this.state = reduceFlow(this.state, { type: 'settled', screen: this.state.screen });
      this.state = reduceFlow(this.state, { type: 'tap', screen: this.state.screen, tap });
    }
    return this;
  }

  on(event: Parameters<typeof reduceFlow>[1], times = 1): this {
    for (let i = 0; i < times; i++) this.state = reduceFlow(this.state, event);
    return this;
  }
}

export const start: Tap = { type: 'start', at: startedAt };
export const idleTick = {
  type: 'idle-tick',
  id: '8f1d2c3b-4a5e-4f60-8a7b-9c0d1e2f3a4b',
  at: startedAt + 90_000,
} as const;
export const back: Tap = { type: 'back' };
export const rate = (level: string): Tap => ({ type: 'rate', level });
export const send = (withComment = false): Tap => ({
  type: 'send',
  id: 'id-1',
  at: startedAt + 18_000,
  withComment,
});
