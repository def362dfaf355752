import { ClosingScreen } from './ClosingScreen.tsx';
import { CommentScreen } from './CommentScreen.tsx';
import { FieldScreen } from './FieldScreen.tsx';
import { findStep } from './flow-state.ts';
import { LastLookScreen } from './LastLookScreen.tsx';
import { OfficerScreen } from './OfficerScreen.tsx';
import { RatingScreen } from './RatingScreen.tsx';
import { RequesterScreen } from './RequesterScreen.tsx';
import { SeveralScreen } from './SeveralScreen.tsx';
import type { ScreenProps } from './screen.ts';

/** What follows the start, on the tablet as on a citizen's own phone. */
export function StepScreen(screen: ScreenProps) {
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
    case 'requester':
      return <RequesterScreen {...screen} />;
    case 'comment':
      return <CommentScreen {...screen} />;
    case 'last-look':
      return <LastLookScreen {...screen} />;
    default:
      return <ClosingScreen {...screen} />;
  }
}
