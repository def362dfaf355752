/** Keeps the focus in the row of a button that will be gone. */
export function focusFileInput(button: HTMLElement): void {
  button.closest('.row-buttons')?.querySelector('input')?.focus();
}
