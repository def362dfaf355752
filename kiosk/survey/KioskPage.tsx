import type { Language } from '../../shared/text/language.ts';
import { languages } from '../../shared/text/language.ts';
import { EnrolmentScreen } from '../device/EnrolmentScreen.tsx';
import { Notice } from '../device/Notice.tsx';
import { StaffScreen } from '../device/StaffScreen.tsx';
import type { Connection } from '../device/tablet.ts';
import { UnfitScreen } from '../device/UnfitScreen.tsx';
import { WaitingScreen } from '../device/WaitingScreen.tsx';
import { words as allWords, type SurveyWords } from '../device/words.ts';
import { ComfortButtons } from './ComfortButtons.tsx';
import type { FlowEvent, FlowState } from './flow.ts';
import { listOfferedLanguages } from './flow.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SurveyScreen } from './SurveyScreen.tsx';
import type { Stage } from './stage.ts';

/** What people may do on this page besides answering. */
export interface KioskActions {
  dispatch(event: FlowEvent): void;
  chooseLanguage(language: Language): void;
  tapOffice(): void;
  openStaff(): void;
  closeStaff(): void;
  openEnrolment(): void;
  enrol(code: string): void;
  sendNow(): void;
  offerAgain(): void;
  exportSetAside(): void;
}

export interface KioskPageProps {
  readonly stage: Stage;
  readonly flow: FlowState | undefined;
  readonly connection: Connection;
  /** Within the office's hours. */
  readonly isOpen: boolean;
  readonly language: Language;
  readonly actions: KioskActions;
}

function StageScreen({
  stage,
  flow,
  connection,
  isOpen,
  language,
  actions,
  words,
}: KioskPageProps & { words: SurveyWords }) {
  switch (stage.kind) {
    case 'starting':
      return <Notice title={words.starting} />;
    case 'unfit':
      return <UnfitScreen reason={stage.reason} words={words} />;
    case 'second-window':
      return (
        <Notice title={words.secondWindow.title}>
          <p>{words.secondWindow.text}</p>
        </Notice>
      );
    case 'enrolment':
      return (
        <EnrolmentScreen
          form={stage.form}
          words={words}
          onSubmit={(code) => actions.enrol(code)}
          onCancel={() => actions.closeStaff()}
        />
      );
    case 'waiting':
      return (
        <WaitingScreen connection={connection} words={words} onEnrolAgain={() => actions.openEnrolment()} />
      );
    case 'staff':
      return (
        <StaffScreen
          status={stage.status}
          words={words}
          language={language}
          onSendNow={() => actions.sendNow()}
          onOfferAgain={() => actions.offerAgain()}
          onExport={() => actions.exportSetAside()}
          onEnrolAgain={() => actions.openEnrolment()}
          onClose={() => actions.closeStaff()}
        />
      );
    case 'survey': {
      if (!flow) return null;
      const { screen } = flow;
      return (
        <SurveyScreen
          flow={flow}
          words={words}
          language={language}
          tap={(tap) => actions.dispatch({ type: 'tap', screen, tap })}
          dispatch={(event) => actions.dispatch(event)}
          needsStaff={connection.kind === 'stop'}
          isOpen={isOpen}
          onOfficeTap={() => actions.tapOffice()}
          onStaff={() => actions.openStaff()}
        />
      );
    }
  }
}

export function KioskPage(props: KioskPageProps) {
  const { stage, flow, language, actions } = props;
  const words = allWords[language];
  const offered = stage.kind === 'survey' && flow ? listOfferedLanguages(flow.catalogue) : languages;
  return (
    <div class={`page ${stage.kind} ${offered.length > 1 ? 'multilingual' : ''}`}>
      <StageScreen {...props} words={words} />
      <div class="tools">
        {stage.kind === 'survey' && flow && (
          <ComfortButtons
            words={words}
            comfort={flow.comfort}
            onChange={(comfort) => actions.dispatch({ type: 'comfort', comfort })}
          />
        )}
        <LanguageSwitch
          label={words.languageSwitch}
          offered={offered}
          language={language}
          onChoose={(chosen) => actions.chooseLanguage(chosen)}
        />
      </div>
    </div>
  );
}
