import type { OfficeView } from '../../shared/endpoints/office.ts';
import type { Period } from '../../shared/period.ts';
import { mayDo, type Role } from '../../shared/role.ts';
import type { Route } from './route.ts';
import { type Section, sections, sectionTable } from './sections.ts';

/** The sections that a role may use, in their order. */
export function sectionsOf(role: Role): Section[] {
  return sections.filter((section) => mayDo(role, sectionTable[section].permission));
}

export type Place =
  | { readonly kind: 'new-office' }
  | { readonly kind: 'no-office' }
  | { readonly kind: 'no-section'; readonly office: OfficeView }
  | {
      readonly kind: 'section';
      readonly office: OfficeView;
      readonly section: Section;
      readonly period: Period | null;
      /** False where the address names no office or section of this account, and is to be put right. */
      readonly isAsAddressed: boolean;
    };

/** What an address shows to a role: what it names where there is that, and the first of each otherwise. */
export function placeOf(route: Route, offices: readonly OfficeView[], role: Role): Place {
  const isOffice = route.page === 'office';
  if (mayDo(role, 'office.create') && (offices.length === 0 || route.page === 'new-office'))
    return { kind: 'new-office' };
  const asked = isOffice ? offices.find(({ officeId }) => officeId === route.officeId) : undefined;
  const office = asked ?? offices[0];
  if (!office) return { kind: 'no-office' };
  const allowed = sectionsOf(role);
  const section = isOffice && allowed.includes(route.section) ? route.section : allowed[0];
  if (!section) return { kind: 'no-section', office };
  const isAsAddressed = isOffice && asked === office && route.section === section;
  return { kind: 'section', office, section, period: isAsAddressed ? route.period : null, isAsAddressed };
}
