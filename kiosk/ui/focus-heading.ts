/**
 * For the heading of a screen that replaces another, as its `ref`: whoever listens to the page hears the new
 * screen, and the keyboard goes on from there.
 */
export function focusHeading(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
