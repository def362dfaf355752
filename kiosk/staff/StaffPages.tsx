import type { Language } from '../../shared/text/language.ts';
import { CountdownDialog } from '../device/CountdownDialog.tsx';
import type { Connection } from '../device/exchange.ts';
import { Notice } from '../device/Notice.tsx';
import { EnrolmentScreen } from './EnrolmentScreen.tsx';
import { ReadinessScreen } from './ReadinessScreen.tsx';
import { StaffCorner } from './StaffCorner.tsx';
import type { StaffStage } from './stage.ts';
import { UnfitScreen } from './UnfitScreen.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';
import { words as allWords } from './words.ts';

/** What those who look after the tablet may do. */
export interface StaffActions {
  closeStaff(): void;
  /** Ends the countdown. */
  stay(): void;
  openEnrolment(): void;
  enrol(code: string): void;
  sendNow(): void;
  offerAgain(): void;
  /** Reads again what the staff corner shows. */
  refreshStaff(): Promise<void>;
  /** Work that fails with the storage alone: without it there is no survey, until it works again. */
  attempt(work: Promise<unknown>): void;
}

export interface StaffPagesProps {
  readonly stage: StaffStage;
  /** Until a page that was left closes; null while somebody is there. */
  readonly secondsLeft: number | null;
  readonly connection: Connection;
  readonly language: Language;
  readonly actions: StaffActions;
}

/** All that is shown beside the survey. The survey's page loads it when it is wanted. */
export function StaffPages(props: StaffPagesProps) {
  const { secondsLeft, language, actions } = props;
  const { idle } = allWords[language];
  return (
    <>
      <StagePage {...props} />
      {secondsLeft !== null && (
        <CountdownDialog
          title={idle.title}
          text={idle.text(secondsLeft)}
          stay={idle.stay}
          onStay={() => actions.stay()}
        />
      )}
    </>
  );
}

function StagePage({ stage, connection, language, actions }: StaffPagesProps) {
  const words = allWords[language];
  switch (stage.kind) {
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
    case 'readiness':
      return <ReadinessScreen tablet={stage.tablet} words={words} onStart={() => actions.closeStaff()} />;
    case 'waiting':
      return (
        <WaitingScreen connection={connection} words={words} onEnrolAgain={() => actions.openEnrolment()} />
      );
    case 'staff':
      return <StaffCorner {...stage} words={words} language={language} actions={actions} />;
  }
}
