import type { BrowserContext } from '@playwright/test';

const refusal = /content security policy|trusted ?(types|html|script)|permissions[- ]policy/i;

/** Fails the running test as soon as a page is refused something that its own headers forbid. */
export function watchRefusals(context: BrowserContext): void {
  context.on('console', (message) => {
    if (refusal.test(message.text()))
      throw new Error(`${message.page()?.url() ?? ''}: ${message.text()} ${message.location().url}`);
  });
}
