import { focusHeading } from '../../ui/focus-heading.ts';

/** What takes the place of a long form begins at its top. */
export function showHeading(heading: HTMLElement | null): void {
  focusHeading(heading);
  heading?.scrollIntoView();
}
