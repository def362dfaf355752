interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallPrompt | undefined;

/** Chromium offers once, soon after the start, to install the page. The offer is kept for staff. */
export function keepInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallPrompt;
  });
}

/** Asks whether to install the page; undefined where the browser has made no offer, or it was used. */
export function takeInstallOffer(): (() => Promise<unknown>) | undefined {
  const made = offer;
  return (
    made &&
    (() => {
      offer = undefined;
      return made.prompt();
    })
  );
}
