import type { ComponentChildren } from 'preact';

/** That a list is empty, and what fills it. */
export function NoneNote({ none, next }: { none: string; next: ComponentChildren }) {
  return (
    <p class="note">
      <strong>{none}</strong> {next}
    </p>
  );
}
