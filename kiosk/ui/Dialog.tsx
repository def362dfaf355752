import type { ComponentChildren } from 'preact';
import { useContext, useId, useLayoutEffect, useRef } from 'preact/hooks';
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
  // Closed before it is taken away, so that the focus returns to where it came from.
  useLayoutEffect(() => {
    if (!isInFront) return;
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
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
