import type { ComponentChildren } from 'preact';
import { focusHeading } from '../ui/focus-heading.ts';

interface Props {
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A screen for staff, instead of the survey. */
export function Notice({ title, children }: Props) {
  return (
    <main class="notice" key={title}>
      <h1 tabIndex={-1} ref={focusHeading}>
        {title}
      </h1>
      {children}
    </main>
  );
}
