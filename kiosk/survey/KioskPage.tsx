import type { ComponentType } from 'preact';
import type { Connection } from '../device/exchange.ts';
import { isLoopback } from '../device/loopback.ts';
import { Notice } from '../device/Notice.tsx';
import type { OfficeMedia } from '../media/office-media.tsx';
import type { PhoneInvitationProps } from '../phone/PhoneInvitation.tsx';
import type { StaffActions, StaffPagesProps } from '../staff/StaffPages.tsx';
import type { FlowEvent } from './flow-event.ts';
import type { FlowState } from './flow-state.ts';
import type { SurveyLanguage } from './languages.ts';
import type { MoreLanguages } from './more-languages.ts';
import { PageTools } from './PageTools.tsx';
import { SurveyScreen } from './SurveyScreen.tsx';
import type { Stage } from './stage.ts';

/** What people may do on this page besides answering. */
export interface KioskActions extends Pick<PhoneInvitationProps, 'findSigner' | 'serverNow'> {
  readonly staff: StaffActions & {
    readonly secondsLeft: number | null;
    tapDoor(): void;
    openStaff(): void;
  };
  dispatch(event: FlowEvent): void;
  chooseLanguage(code: string): void;
}

export interface KioskPageProps {
  readonly stage: Stage;
  readonly flow: FlowState | undefined;
  readonly connection: Connection;
  /** Within the office's hours. */
  readonly isOpen: boolean;
  readonly language: SurveyLanguage;
  /** What it may be exchanged for, and itself. */
  readonly offered: readonly SurveyLanguage[];
  readonly actions: KioskActions;
  /** undefined until it is loaded. */
  readonly media: OfficeMedia | undefined;
  /** undefined until it is loaded. */
  readonly StaffPages: ComponentType<StaffPagesProps> | undefined;
  readonly LanguageDialog: MoreLanguages['LanguageDialog'] | undefined;
  readonly PhoneInvitation: ComponentType<PhoneInvitationProps> | undefined;
}

function StageScreen(props: KioskPageProps) {
  const { stage, flow, connection, isOpen, language, actions, media } = props;
  const { StaffPages, PhoneInvitation } = props;
  const { code, words } = language;
  if (stage.kind === 'starting') return <Notice title={words.starting} />;
  if (stage.kind !== 'survey')
    return StaffPages ? (
      <StaffPages
        {...{ stage, connection }}
        secondsLeft={actions.staff.secondsLeft}
        actions={actions.staff}
        language={code === 'en' ? code : 'vi'}
      />
    ) : (
      <Notice title={words.starting} />
    );
  if (!flow) return null;
  const { screen, settings } = flow;
  const { linkOrigin: origin } = settings;
  const phonesReach = origin !== null && !isLoopback(origin);
  const { findSigner, serverNow } = actions;
  return (
    <SurveyScreen
      flow={flow}
      words={words}
      language={code}
      portrait={media?.portrait}
      tap={(tap) => actions.dispatch({ type: 'tap', screen, tap })}
      dispatch={(event) => actions.dispatch(event)}
      needsStaff={connection.kind === 'stop'}
      isOpen={isOpen}
      onOfficeTap={() => actions.staff.tapDoor()}
      onStaff={() => actions.staff.openStaff()}
      phone={
        phonesReach &&
        PhoneInvitation && <PhoneInvitation words={language.phone} {...{ origin, findSigner, serverNow }} />
      }
    />
  );
}

export function KioskPage(props: KioskPageProps) {
  const { stage, language, offered, actions, media, LanguageDialog } = props;
  const { code, words } = language;
  const flow = stage.kind === 'survey' ? props.flow : undefined;
  const speaker = flow && media?.renderButton(flow, words, code);
  const width = `${offered.length > 1 ? 'multilingual' : ''} ${speaker ? 'spoken' : ''}`;
  return (
    <div class={`page ${stage.kind} ${width}`}>
      <StageScreen {...props} />
      <PageTools {...{ flow, language, offered, actions }}>{speaker}</PageTools>
      {flow && LanguageDialog && (
        <LanguageDialog flow={flow} words={words} dispatch={(event) => actions.dispatch(event)} />
      )}
    </div>
  );
}
