import type { PublishedCatalogue } from './catalogue.ts';
import type { CitizenLanguage } from './citizen-language.ts';
import type { TabletSettings } from './tablet-settings.ts';

/** What the desk tells the page that shows a form before it is published. */
export interface SurveyPreview {
  readonly catalogue: PublishedCatalogue;
  readonly settings: TabletSettings;
  /** Those that the office added. */
  readonly languages: readonly CitizenLanguage[];
  /** Citizens' own phones show the survey otherwise than the office's tablets. */
  readonly on: 'tablet' | 'phone';
  /** What marks the page as a preview, in the desk's language. */
  readonly mark: string;
}
