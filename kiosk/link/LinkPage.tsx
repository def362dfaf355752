import type { FlowEvent } from '../survey/flow-event.ts';
import type { FlowState } from '../survey/flow-state.ts';
import { LanguageDialog } from '../survey/LanguageDialog.tsx';
import type { SurveyLanguage } from '../survey/languages.ts';
import { Message } from '../survey/Message.tsx';
import { PageTools } from '../survey/PageTools.tsx';
import { StepScreen } from '../survey/StepScreen.tsx';
import type { LinkStage } from './stage.ts';
import { WelcomeScreen } from './WelcomeScreen.tsx';
import { closedWords, linkWordsIn } from './words.ts';

export interface LinkActions {
  dispatch(event: FlowEvent): void;
  chooseLanguage(code: string): void;
  /** Does not wait for the next try. */
  hurry(): void;
}

export interface LinkPageProps {
  readonly stage: LinkStage;
  readonly flow: FlowState | undefined;
  readonly language: SurveyLanguage;
  /** What it may be exchanged for, and itself. */
  readonly offered: readonly SurveyLanguage[];
  readonly actions: LinkActions;
}

interface TryingProps {
  readonly about: { readonly title: string; readonly text: string; readonly retry: string };
  readonly actions: LinkActions;
}

/** No network: said at once, and tried again by itself. */
function Trying({ about, actions }: TryingProps) {
  return (
    <Message screen={about.title} title={about.title} text={about.text}>
      <button type="button" class="primary" onClick={() => actions.hurry()}>
        {about.retry}
      </button>
    </Message>
  );
}

function StageScreen({ stage, flow, language, actions }: LinkPageProps) {
  const own = linkWordsIn(language);
  switch (stage.kind) {
    case 'opening':
      if (stage.isInTrouble) return <Trying about={own.offline} actions={actions} />;
      return <Message screen="opening" title={own.opening} />;
    case 'sending': {
      const { trouble, retry } = own.sending;
      const text = stage.isKept ? own.sending.text : own.sending.textUnkept;
      if (stage.isInTrouble) return <Trying about={{ title: trouble, text, retry }} actions={actions} />;
      return <Message screen="sending" title={own.sending.title} />;
    }
    case 'done':
      return <Message screen="done" isDone title={own.done.title} text={own.done.text} />;
    case 'closed': {
      const { title, text } = closedWords(own, stage.code);
      const all = stage.wasAnswered ? `${own.notSent} ${text}` : text;
      return <Message screen="closed" title={title} text={all} />;
    }
    case 'survey': {
      if (!flow) return null;
      const { screen } = flow;
      const props = {
        flow,
        language: language.code,
        words: language.words,
        tap: (tap: Parameters<Parameters<typeof StepScreen>[0]['tap']>[0]) =>
          actions.dispatch({ type: 'tap', screen, tap }),
        dispatch: (event: FlowEvent) => actions.dispatch(event),
      };
      return flow.phase.kind === 'attract' ? <WelcomeScreen {...props} /> : <StepScreen {...props} />;
    }
  }
}

export function LinkPage(props: LinkPageProps) {
  const { stage, language, offered, actions } = props;
  const { words } = language;
  const flow = stage.kind === 'survey' ? props.flow : undefined;
  return (
    <div class={`page survey ${offered.length > 1 ? 'multilingual' : ''}`}>
      <StageScreen {...props} />
      <PageTools {...{ flow, language, offered, actions }} />
      {flow && <LanguageDialog flow={flow} words={words} dispatch={(event) => actions.dispatch(event)} />}
    </div>
  );
}
