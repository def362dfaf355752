import { useEffect, useState } from 'preact/hooks';
import { addressOfRoute, parseRoute, type Route } from './route.ts';

export function openRoute(route: Route): void {
  location.hash = addressOfRoute(route);
}

/** Corrects the address without a step in the history. */
export function replaceRoute(route: Route): void {
  location.replace(addressOfRoute(route));
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
