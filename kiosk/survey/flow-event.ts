import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { Day } from '../../shared/period.ts';
import type { Requester } from '../../shared/requester.ts';
import type { TabletSettings } from '../../shared/tablet-settings.ts';
import type { Comfort } from './flow-state.ts';
import type { SurveyLanguage } from './languages.ts';
import type { Given } from './steps.ts';

/** What a finger does; it says on which showing of a screen. */
export type Tap =
  | { readonly type: 'start'; readonly at: number }
  | { readonly type: 'choose-field'; readonly id: string }
  | { readonly type: 'choose-officer'; readonly id: string | null }
  /** Served by several, or by another one than the tablet thinks. */
  | { readonly type: 'name-several' }
  | { readonly type: 'confirm-several' }
  | { readonly type: 'rate'; readonly level: string }
  /** null passes the question by. */
  | { readonly type: 'choose-requester'; readonly requester: Requester | null }
  | { readonly type: 'skip' }
  | { readonly type: 'back' }
  | { readonly type: 'change'; readonly position: number }
  | { readonly type: 'send'; readonly id: string; readonly at: number; readonly withComment: boolean }
  | { readonly type: 'retry' }
  | { readonly type: 'finish' };

export type FlowEvent =
  | { readonly type: 'tap'; readonly screen: number; readonly tap: Tap }
  | { readonly type: 'settled'; readonly screen: number }
  /** Ticks an officer, or takes the tick back: the screen stays. */
  | { readonly type: 'ticked'; readonly screen: number; readonly officerId: string }
  | { readonly type: 'typed'; readonly comment: string }
  | { readonly type: 'saved' }
  | { readonly type: 'save-failed' }
  | { readonly type: 'thanked' }
  /** `id` and `at` are those of a survey that is sent half-way. */
  | { readonly type: 'idle-tick'; readonly id: string; readonly at: number }
  | { readonly type: 'stay' }
  | { readonly type: 'language-menu'; readonly isOpen: boolean }
  | { readonly type: 'language'; readonly language: string }
  /** An officer has the survey begin, and has said already who served. */
  | { readonly type: 'launch'; readonly given: Given; readonly receiptCode?: string | undefined }
  /** A finger, wherever it is: to a launched survey, the first sign that the citizen is there. */
  | { readonly type: 'touched'; readonly at: number }
  | { readonly type: 'comfort'; readonly comfort: Comfort }
  | { readonly type: 'catalogue'; readonly catalogue: PublishedCatalogue }
  | { readonly type: 'settings'; readonly settings: TabletSettings }
  | { readonly type: 'day'; readonly today: Day }
  | { readonly type: 'languages'; readonly languages: readonly SurveyLanguage[] };
