export type Unfitness = 'insecure' | 'storage' | 'worker';

/** What this browser or this address lacks, so that responses would not survive; undefined where nothing does. */
export function findUnfitness(): Exclude<Unfitness, 'storage'> | undefined {
  if (!window.isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'locks' in navigator ? undefined : 'worker';
}

/** Asks the browser never to delete what is stored here; true where it promised. */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
