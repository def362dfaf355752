import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  hint?: string | undefined;
  class?: string;
  children: ComponentChildren;
}

/** A part of a page with a heading of its own. */
export function Card({ title, hint, class: look, children }: Props) {
  return (
    <section class={look ? `card ${look}` : 'card'} aria-label={title}>
      <h2>{title}</h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}
