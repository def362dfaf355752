/** Where in the page somebody was before they went to sign in elsewhere. */
const placeKey = 'place-before-sign-in';

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
