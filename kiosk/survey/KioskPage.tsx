import type { ComponentType } from 'preact';
import type { Language } from '../../shared/text/language.ts';
import { languages } from '../../shared/text/language.ts';
import { Notice } from '../device/Notice.tsx';
import type { Connection } from '../device/tablet.ts';
import type { PhoneInvitationProps } from '../phone/PhoneInvitation.tsx';
import type { StaffActions, StaffPagesProps } from '../staff/StaffPages.tsx';
import { ComfortButtons } from './ComfortButtons.tsx';
import type { FlowEvent, FlowState } from './flow.ts';
import { listOfferedLanguages } from './flow.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SurveyScreen } from './SurveyScreen.tsx';
import type { Stage } from './stage.ts';
import { words as allWords } from './words.ts';

/** What people may do on this page besides answering. */
export interface KioskActions extends StaffActions, Pick<PhoneInvitationProps, 'findSigner' | 'serverNow'> {
  dispatch(event: FlowEvent): void;
  chooseLanguage(language: Language): void;
  tapOffice(): void;
  openStaff(): void;
}

export interface KioskPageProps {
  readonly stage: Stage;
  readonly flow: FlowState | undefined;
  readonly connection: Connection;
  /** Within the office's hours. */
  readonly isOpen: boolean;
  readonly language: Language;
  readonly actions: KioskActions;
  /** undefined until it is loaded. */
  readonly StaffPages: ComponentType<StaffPagesProps> | undefined;
  readonly PhoneInvitation: ComponentType<PhoneInvitationProps> | undefined;
}

function StageScreen(props: KioskPageProps) {
  const { stage, flow, connection, isOpen, language, actions, StaffPages, PhoneInvitation } = props;
  const words = allWords[language];
  if (stage.kind === 'starting') return <Notice title={words.starting} />;
  if (stage.kind !== 'survey')
    return StaffPages ? (
      <StaffPages {...{ stage, connection, language, actions }} />
    ) : (
      <Notice title={words.starting} />
    );
  if (!flow) return null;
  const { screen, settings } = flow;
  const { linkOrigin: origin } = settings;
  const { findSigner, serverNow } = actions;
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
      phone={
        origin && PhoneInvitation && <PhoneInvitation {...{ language, origin, findSigner, serverNow }} />
      }
    />
  );
}

export function KioskPage(props: KioskPageProps) {
  const { stage, flow, language, actions } = props;
  const words = allWords[language];
  const offered = stage.kind === 'survey' && flow ? listOfferedLanguages(flow.catalogue) : languages;
  return (
    <div class={`page ${stage.kind} ${offered.length > 1 ? 'multilingual' : ''}`}>
      <StageScreen {...props} />
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
