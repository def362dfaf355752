import { useEffect, useState } from 'preact/hooks';
import { addressOfRoute, parseRoute, type Route } from './route.ts';

export function openRoute(route: Route): void {
  location.hash = addressOfRoute(route);
}

/** Corrects an address that was seen, without a step in the history; not one that has changed since. */
export function replaceRoute(seen: string, right: string): void {
  if (addressOfRoute(parseRoute(location.hash)) === seen) location.replace(right);
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}
