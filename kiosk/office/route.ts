import { isDay, type Period } from '../../shared/period.ts';
import { type Section, sections, sectionTable } from './sections.ts';

/** Where the desk is, as the address says after its `#`. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'new-office' }
  | {
      readonly page: 'office';
      readonly officeId: string;
      readonly section: Section;
      readonly period: Period | null;
    };

function parseQuery(query: string): Period | null {
  const search = new URLSearchParams(query);
  const from = search.get('from') ?? '';
  const to = search.get('to') ?? '';
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [officeId = '', name] = path.split('/');
  if (path === 'new-office') return { page: 'new-office' };
  const section = sections.find((known) => known === name);
  if (officeId === '' || section === undefined) return { page: 'home' };
  return {
    page: 'office',
    officeId,
    section,
    period: sectionTable[section].hasPeriod ? parseQuery(query) : null,
  };
}

export function addressOfRoute(route: Route): string {
  if (route.page === 'home') return '#/';
  if (route.page === 'new-office') return '#/new-office';
  const query = route.period ? `?from=${route.period.from}&to=${route.period.to}` : '';
  return `#/${route.officeId}/${route.section}${query}`;
}
