import type { DeviceView } from '../../../shared/endpoints/office.ts';

/** Files, phones and paper have no numbers in a row: nothing can be said of what has arrived. */
export function isTablet(state: DeviceView['state']): boolean {
  return !['import', 'link', 'paper'].includes(state);
}
