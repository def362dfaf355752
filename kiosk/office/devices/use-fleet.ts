import { useContext, useEffect } from 'preact/hooks';
import { type DeviceView, listDevices } from '../../../shared/endpoints/office.ts';
import { sortByName } from '../../../shared/vietnamese-order.ts';
import { ask, Unreachable } from '../../api/call.ts';
import { SessionContext } from '../../ui/session-context.ts';
import { type Loaded, useLoaded } from '../../ui/use-loaded.ts';

const refreshMs = 30_000;

/** A page that refreshes itself for ever would keep its session open for ever at a desk that was left. */
const restAfterMs = 30 * 60_000;

export interface Fleet {
  readonly devices: readonly DeviceView[];
  /** When it was so, by the server's clock: the PC at the desk may be wrong by hours. */
  readonly nowMs: number;
}

async function loadFleet(officeId: string): Promise<Fleet> {
  const { output, headers } = await ask(listDevices, { params: { officeId } });
  if (!output) throw new Unreachable('no list');
  const answeredMs = Date.parse(headers.get('date') ?? '');
  return {
    devices: sortByName(output.devices),
    nowMs: Number.isNaN(answeredMs) ? Date.now() : answeredMs,
  };
}

/** The office's tablets, asked for again and again while somebody is at the desk. */
export function useFleet(officeId: string): Loaded<Fleet> {
  const loaded = useLoaded(() => loadFleet(officeId), [officeId]);
  const { isInFront } = useContext(SessionContext);
  const { reload } = loaded;
  useEffect(() => {
    if (!isInFront) return;
    let lastTouchMs = Date.now();
    const touch = () => {
      const hasRested = Date.now() - lastTouchMs > restAfterMs;
      lastTouchMs = Date.now();
      if (hasRested) void reload();
    };
    const timer = setInterval(() => {
      if (!document.hidden && Date.now() - lastTouchMs <= restAfterMs) void reload();
    }, refreshMs);
    addEventListener('pointermove', touch);
    addEventListener('keydown', touch);
    return () => {
      clearInterval(timer);
      removeEventListener('pointermove', touch);
      removeEventListener('keydown', touch);
    };
  }, [isInFront, reload]);
  return loaded;
}
