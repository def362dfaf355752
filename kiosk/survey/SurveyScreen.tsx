import { AttractScreen } from './AttractScreen.tsx';
import { ClosingScreen } from './ClosingScreen.tsx';
import { CommentScreen } from './CommentScreen.tsx';
import { FieldScreen } from './FieldScreen.tsx';
import { findStep } from './flow.ts';
import { IdleDialog } from './IdleDialog.tsx';
import { LastLookScreen } from './LastLookScreen.tsx';
import { OfficerScreen } from './OfficerScreen.tsx';
import { RatingScreen } from './RatingScreen.tsx';
import { SeveralScreen } from './SeveralScreen.tsx';
import type { ScreenProps } from './screen.ts';

interface Props extends ScreenProps {
  readonly needsStaff: boolean;
  readonly isOpen: boolean;
  readonly onOfficeTap: () => void;
  readonly onStaff: () => void;
}

function CurrentScreen({ needsStaff, isOpen, onOfficeTap, onStaff, ...screen }: Props) {
  const { phase } = screen.flow;
  if (phase.kind === 'attract')
    return <AttractScreen {...{ ...screen, needsStaff, isOpen, onOfficeTap, onStaff }} />;
  const step = findStep(screen.flow);
  switch (step?.kind) {
    case 'field':
      return <FieldScreen {...screen} />;
    case 'officer':
      return <OfficerScreen {...screen} />;
    case 'several':
      return <SeveralScreen {...screen} />;
    case 'rating':
      return <RatingScreen {...screen} step={step} />;
    case 'comment':
      return <CommentScreen {...screen} />;
    case 'last-look':
      return <LastLookScreen {...screen} />;
    default:
      return <ClosingScreen {...screen} />;
  }
}

export function SurveyScreen(props: Props) {
  return (
    <>
      <CurrentScreen {...props} />
      <IdleDialog {...props} />
    </>
  );
}
