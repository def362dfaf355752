import type { ComponentChildren } from 'preact';
import type { FlowEvent, Tap } from './flow-event.ts';
import type { FlowState } from './flow-state.ts';
import type { SurveyWords } from './languages.ts';

/**
 * The picture of one in a list: of those whom the office has no picture of, a drawn figure; nothing where it has
 * none of all of them.
 */
export type Portrait = (
  kind: 'officer' | 'service-field',
  all: readonly { readonly id: string }[],
  one: { readonly id: string },
) => ComponentChildren;

/** What every screen of the survey is given. */
export interface ScreenProps {
  readonly flow: FlowState;
  readonly words: SurveyWords;
  /** The code of the language on the screen. */
  readonly language: string;
  readonly portrait?: Portrait | undefined;
  /** A tap on this showing of the screen. */
  readonly tap: (tap: Tap) => void;
  readonly dispatch: (event: FlowEvent) => void;
}
