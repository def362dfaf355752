import type { Language } from '../../shared/text/language.ts';
import type { FlowEvent, FlowState, Tap } from './flow.ts';
import type { SurveyWords } from './words.ts';

/** What every screen of the survey is given. */
export interface ScreenProps {
  readonly flow: FlowState;
  readonly words: SurveyWords;
  readonly language: Language;
  /** A tap on this showing of the screen. */
  readonly tap: (tap: Tap) => void;
  readonly dispatch: (event: FlowEvent) => void;
}
