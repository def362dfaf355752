import type { ComponentChildren } from 'preact';

/** A wide table scrolls inside its own box; the box takes the focus so that the arrow keys can scroll it. */
export function ScrollBox({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 asks for it where something scrolls
    <section class="scroll-box" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
