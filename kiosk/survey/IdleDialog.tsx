import { fillIn } from '../../shared/text/fill-in.ts';
import { isSentWhenLeft } from './flow-state.ts';
import type { ScreenProps } from './screen.ts';

function openModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

/** Asks whether somebody is still there, over whatever screen was left. Any touch or key says yes. */
export function IdleDialog({ flow, words, dispatch }: ScreenProps) {
  const { secondsLeft } = flow;
  if (secondsLeft === null) return null;
  const stay = () => dispatch({ type: 'stay' });
  return (
    <dialog
      class="idle"
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      ref={openModal}
      onCancel={(event) => {
        event.preventDefault();
        stay();
      }}
    >
      <h2 id="idle-title">{words.idle.title}</h2>
      <p id="idle-text">
        {fillIn(isSentWhenLeft(flow) ? words.idle.textSent : words.idle.text, { seconds: secondsLeft })}
      </p>
      <button type="button" class="primary" onClick={stay}>
        {words.idle.stay}
      </button>
    </dialog>
  );
}
