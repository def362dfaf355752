import type { FlowEvent, FlowState, Tap } from './flow.ts';
import type { SurveyWords } from './languages.ts';

/** What every screen of the survey is given. */
export interface ScreenProps {
  readonly flow: FlowState;
  readonly words: SurveyWords;
  /** The code of the language on the screen. */
  readonly language: string;
  /** A tap on this showing of the screen. */
  readonly tap: (tap: Tap) => void;
  readonly dispatch: (event: FlowEvent) => void;
}
