import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId, useRef } from 'preact/hooks';
import { SessionContext } from './session-context.ts';

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A modal question. It steps aside for a sign-in, which a modal dialog would make unreachable. */
export function Dialog({ title, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { isInFront } = useContext(SessionContext);
  useEffect(() => {
    if (isInFront) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isInFront]);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
