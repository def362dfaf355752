import { useEffect } from 'preact/hooks';

const held = new Set<symbol>();

/** True where leaving the section would lose something. */
export function isSectionHeld(): boolean {
  return held.size > 0;
}

/** Somebody has said that it may be lost. */
export function releaseSections(): void {
  held.clear();
}

/**
 * Asks before what is not saved is left: the browser before it leaves the page, and the desk before it opens another
 * section.
 * @param isLostWithSection false where leaving the section saves it
 */
export function useLeaveQuestion(isUnsaved: boolean, isLostWithSection = isUnsaved): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  useEffect(() => {
    if (!isLostWithSection) return;
    const mine = Symbol('unsaved');
    held.add(mine);
    return () => void held.delete(mine);
  }, [isLostWithSection]);
}
