interface Props {
  readonly title: string;
  readonly text: string;
  readonly stay: string;
  readonly onStay: () => void;
}

function openModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

/**
 * Asks whether somebody is still there, over whatever screen was left. Any touch or key says yes; a touch when it is
 * over, so that it does nothing to what lies below.
 */
export function CountdownDialog({ title, text, stay, onStay }: Props) {
  return (
    <dialog
      class="idle"
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      ref={openModal}
      onClick={onStay}
      onKeyDown={onStay}
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <h2 id="idle-title">{title}</h2>
      <p id="idle-text">{text}</p>
      <button type="button" class="primary">
        {stay}
      </button>
    </dialog>
  );
}
