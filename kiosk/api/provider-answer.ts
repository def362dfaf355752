/** Where in the page somebody was before they went to sign in elsewhere. */
const placeKey = 'place-before-sign-in';

const askWhoKey = 'ask-who-it-is';

/**
 * True after somebody signed out here, or was not let in: the next one at this machine may be somebody else, and the
 * provider may still take them for the one before.
 */
export function mustAskWho(): boolean {
  return localStorage.getItem(askWhoKey) !== null;
}

export function askWhoNextTime(isAsked: boolean): void {
  if (isAsked) localStorage.setItem(askWhoKey, 'yes');
  else localStorage.removeItem(askWhoKey);
}

/** Leaves the page for the provider's. */
export function goToProvider(url: string): void {
  sessionStorage.setItem(placeKey, location.hash);
  location.assign(url);
}

/**
 * What the provider sent back with the browser, null where nobody comes from there. It is taken out of the address:
 * a code works once, and belongs in no history.
 */
export function takeProviderAnswer(): string | null {
  const { search, pathname, hash } = location;
  const said = new URLSearchParams(search);
  if (!said.has('state') || !(said.has('code') || said.has('error'))) return null;
  const place = sessionStorage.getItem(placeKey) ?? hash;
  sessionStorage.removeItem(placeKey);
  history.replaceState(null, '', `${pathname}${place}`);
  return search;
}
