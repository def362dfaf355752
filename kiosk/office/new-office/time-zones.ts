import { isTimeZone } from '../../../shared/period.ts';

/** Names that browsers still list by their old form. */
const renamed: Readonly<Record<string, string>> = { 'Asia/Saigon': 'Asia/Ho_Chi_Minh' };

/** The time zones to choose from, by the name in use today, in order. */
export function listTimeZones(supported: readonly string[] = Intl.supportedValuesOf('timeZone')): string[] {
  const names = supported.map((name) => renamed[name] ?? name).filter(isTimeZone);
  return [...new Set([...names, 'Asia/Ho_Chi_Minh'])].sort();
}
