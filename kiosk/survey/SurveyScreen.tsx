import type { ComponentChildren } from 'preact';
import { AttractScreen } from './AttractScreen.tsx';
import { IdleDialog } from './IdleDialog.tsx';
import { StepScreen } from './StepScreen.tsx';
import type { ScreenProps } from './screen.ts';

interface Props extends ScreenProps {
  readonly needsStaff: boolean;
  readonly isOpen: boolean;
  readonly onOfficeTap: () => void;
  readonly onStaff: () => void;
  readonly phone: ComponentChildren;
}

function CurrentScreen({ needsStaff, isOpen, onOfficeTap, onStaff, phone, ...screen }: Props) {
  const { phase } = screen.flow;
  if (phase.kind === 'attract')
    return <AttractScreen {...{ ...screen, needsStaff, isOpen, onOfficeTap, onStaff, phone }} />;
  return <StepScreen {...screen} />;
}

export function SurveyScreen(props: Props) {
  return (
    <>
      <CurrentScreen {...props} />
      <IdleDialog {...props} />
    </>
  );
}
