import type { ScreenProps } from './screen.ts';

interface Props extends Pick<ScreenProps, 'flow' | 'tap'> {
  text: string;
}

export function StartButton({ flow, tap, text }: Props) {
  return (
    <button
      type="button"
      class="start"
      aria-disabled={!flow.isSettled}
      onClick={() => tap({ type: 'start', at: Date.now() })}
    >
      {text}
    </button>
  );
}
