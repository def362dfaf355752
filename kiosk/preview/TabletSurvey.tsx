import type { FlowEvent } from '../survey/flow-event.ts';
import type { FlowState } from '../survey/flow-state.ts';
import { LanguageDialog } from '../survey/LanguageDialog.tsx';
import type { SurveyLanguage } from '../survey/languages.ts';
import { PageTools } from '../survey/PageTools.tsx';
import { SurveyScreen } from '../survey/SurveyScreen.tsx';

export interface PreviewedProps {
  readonly flow: FlowState;
  readonly language: SurveyLanguage;
  readonly actions: { dispatch(event: FlowEvent): void; chooseLanguage(code: string): void };
}

const nothing = () => undefined;

/** As a tablet shows it; staff have nothing to do here. */
export function TabletSurvey({ flow, language, actions }: PreviewedProps) {
  const { screen, languages } = flow;
  const { words } = language;
  const dispatch = (event: FlowEvent) => actions.dispatch(event);
  return (
    <div class={`page survey ${languages.length > 1 ? 'multilingual' : ''}`}>
      <SurveyScreen
        flow={flow}
        words={words}
        language={language.code}
        tap={(tap) => dispatch({ type: 'tap', screen, tap })}
        dispatch={dispatch}
        needsStaff={false}
        isOpen
        onOfficeTap={nothing}
        onStaff={nothing}
        phone={null}
      />
      <PageTools {...{ flow, language, offered: languages, actions }} />
      <LanguageDialog flow={flow} words={words} dispatch={dispatch} />
    </div>
  );
}
