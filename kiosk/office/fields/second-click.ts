/** The second click of a double click falls on whatever has moved under the pointer meanwhile. */
export function isSecondClick(event: MouseEvent): boolean {
  return event.detail > 1;
}
