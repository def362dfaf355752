import type { DeviceView } from '../../../shared/endpoints/office.ts';

/** How many responses of a tablet are known to exist and have not arrived. */
export function countMissing({ gaps }: Pick<DeviceView, 'gaps'>): number {
  return gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** `5–9, 14`; after a few runs the rest is left to `…`. */
export function describeRuns({ gaps }: Pick<DeviceView, 'gaps'>, most = 4): string {
  const runs = gaps.slice(0, most).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return [...runs, ...(gaps.length > most ? ['…'] : [])].join(', ');
}
