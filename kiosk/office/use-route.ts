import { useEffect, useState } from 'preact/hooks';
import { isSectionHeld, releaseSections } from './leave-question.ts';
import { addressOfRoute, parseRoute, type Route } from './route.ts';

export function openRoute(route: Route): void {
  location.hash = addressOfRoute(route);
}

/** Corrects an address that was seen, without a step in the history; not one that has changed since. */
export function replaceRoute(seen: string, right: string): void {
  if (addressOfRoute(parseRoute(location.hash)) === seen) location.replace(right);
}

export interface Whereabouts {
  readonly route: Route;
  /** Leaves what is not saved; null where nobody is asked whether to. */
  readonly leave: (() => void) | null;
  readonly stay: () => void;
}

/** Follows the address, unless something would be lost by it: then the address waits for an answer. */
export function useRoute(): Whereabouts {
  const [hash, setHash] = useState(location.hash);
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    const follow = () => {
      const next = location.hash;
      if (next === hash) return;
      if (!isSectionHeld()) return setHash(next);
      history.replaceState(null, '', hash || '#/');
      setAsked(next);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [hash]);
  const leave = (next: string) => {
    setAsked(null);
    releaseSections();
    location.hash = next;
  };
  return {
    route: parseRoute(hash),
    leave: asked === null ? null : () => leave(asked),
    stay: () => setAsked(null),
  };
}
