import { fillIn } from '../../shared/text/fill-in.ts';
import { CountdownDialog } from '../device/CountdownDialog.tsx';
import { isSentWhenLeft } from './flow-state.ts';
import type { ScreenProps } from './screen.ts';

/** The citizen seems to have left. */
export function IdleDialog({ flow, words: { idle }, dispatch }: ScreenProps) {
  const { secondsLeft: seconds } = flow;
  if (seconds === null) return null;
  const text = fillIn(isSentWhenLeft(flow) ? idle.textSent : idle.text, { seconds });
  return (
    <CountdownDialog
      title={idle.title}
      {...{ text }}
      stay={idle.stay}
      onStay={() => dispatch({ type: 'stay' })}
    />
  );
}
