import { useEffect, useState } from 'preact/hooks';
import { findFreeMegabytes, isFullScreen, isModern } from '../device/fitness.ts';
import type { Tablet } from '../device/tablet.ts';
import { getSettings } from '../outbox/kept-settings.ts';
import { checkReadiness, type Readiness } from './readiness.ts';

const lookEveryMs = 2_000;

async function readReadiness(tablet: Tablet): Promise<Readiness> {
  const { device, isPersisted, hasWorker } = await tablet.readStatus();
  return checkReadiness({
    isPersisted,
    freeMegabytes: await findFreeMegabytes(),
    isFullScreen: isFullScreen(),
    clockOffsetMs: device && device.answeredAt !== null ? device.clockOffsetMs : null,
    isModern: isModern(),
    hasWorker,
    linkOrigin: (await getSettings(tablet.store)).linkOrigin,
  });
}

/** What the tablet has of what it needs, looked at again and again; undefined before the first look. */
export function useReadiness(tablet: Tablet): Readiness | undefined {
  const [readiness, setReadiness] = useState<Readiness>();
  useEffect(() => {
    // Where the storage fails, the last look stands; the survey itself says so.
    const look = () => void readReadiness(tablet).then(setReadiness, () => undefined);
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [tablet]);
  return readiness;
}
