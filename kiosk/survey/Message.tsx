import type { ComponentChildren } from 'preact';
import { focusHeading } from '../ui/focus-heading.ts';
import { Emblem } from './Emblem.tsx';

interface Props {
  readonly screen: number | string;
  readonly isDone?: boolean;
  readonly title: string;
  readonly text?: string;
  readonly children?: ComponentChildren;
}

/** A sentence in the middle of the screen, and what may be done about it. */
export function Message({ screen, isDone = false, title, text, children }: Props) {
  return (
    <main class="message" key={screen}>
      {isDone && <Emblem />}
      <h1 tabIndex={-1} ref={focusHeading}>
        {title}
      </h1>
      {text && <p>{text}</p>}
      {children && <div class="message-buttons">{children}</div>}
    </main>
  );
}
