import type { FlowState } from './flow-state.ts';
import type { SurveyLanguage } from './languages.ts';
import type { Stage } from './stage.ts';

/** What is said of the whole page: to the browser, to the styles, and to what watches over its start. */
export function dressPage(stage: Stage, flow: FlowState | undefined, language: SurveyLanguage): void {
  const { documentElement: page } = document;
  const comfort = stage.kind === 'survey' ? flow?.comfort : undefined;
  page.lang = language.code;
  page.dir = language.direction;
  page.dataset.stage = stage.kind;
  page.classList.toggle('large', comfort?.isLarge === true);
  page.classList.toggle('strong', comfort?.isStrong === true);
}
