import type { ComponentChildren } from 'preact';
import { ComfortButtons } from './ComfortButtons.tsx';
import type { FlowEvent } from './flow-event.ts';
import type { FlowState } from './flow-state.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import type { SurveyLanguage } from './languages.ts';

interface Props {
  /** undefined where no survey is on the screen. */
  readonly flow: FlowState | undefined;
  readonly language: SurveyLanguage;
  readonly offered: readonly SurveyLanguage[];
  readonly actions: { dispatch(event: FlowEvent): void; chooseLanguage(code: string): void };
  readonly children?: ComponentChildren;
}

/** In a corner of every screen: how its words look, and in which language they are. */
export function PageTools({ flow, language, offered, actions, children }: Props) {
  return (
    <div class="tools">
      {children}
      {flow && (
        <ComfortButtons
          words={language.words}
          comfort={flow.comfort}
          onChange={(comfort) => actions.dispatch({ type: 'comfort', comfort })}
        />
      )}
      <LanguageSwitch
        label={language.words.languageSwitch}
        offered={offered}
        language={language.code}
        onChoose={(code) => actions.chooseLanguage(code)}
        onOpenMenu={() => actions.dispatch({ type: 'language-menu', isOpen: true })}
      />
    </div>
  );
}
