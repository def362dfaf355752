import type { People, Person } from '../../../shared/endpoints/people-sheet.ts';
import { foldText } from '../../../shared/fold-text.ts';
import { buildDays, openDays } from '../new-office/days-draft.ts';
import {
  honorifics,
  nextKey,
  type OfficeDraft,
  type OfficerDraft,
  type ServiceFieldDraft,
} from '../new-office/office-draft.ts';

export interface MergedPeople {
  readonly change: Pick<OfficeDraft, 'officers' | 'serviceFields'>;
  readonly counts: {
    readonly newFields: number;
    readonly newOfficers: number;
    readonly changedOfficers: number;
  };
}

const isSameText = (a: string, b: string) => foldText(a) === foldText(b);

/** The officers and fields of the form, for the spreadsheet; a day that is none yet is left out. */
export function listPeople({ officers, serviceFields }: OfficeDraft): People {
  const isNamed = ({ name }: { readonly name: string }) => name.trim() !== '';
  const nameOf = (key: number) => serviceFields.find((field) => field.key === key)?.name.trim() ?? '';
  const dayOf = (day = '') => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '');
  return {
    serviceFields: serviceFields.filter(isNamed).map(({ name }) => name.trim()),
    officers: officers.filter(isNamed).map((officer) => {
      const { firstDay, lastDay } = buildDays(officer);
      return {
        honorific: officer.honorific,
        name: officer.name.trim(),
        title: officer.title.trim(),
        serviceFields: officer.fieldKeys.map(nameOf).filter(Boolean),
        firstDay: dayOf(firstDay),
        lastDay: dayOf(lastDay),
      };
    }),
  };
}

function mergeFields(old: readonly ServiceFieldDraft[], names: readonly string[]): ServiceFieldDraft[] {
  const merged = [...old];
  for (const name of names)
    if (!merged.some((field) => isSameText(field.name, name)))
      merged.push({ key: nextKey(merged), origin: null, name });
  return merged;
}

/** By name and title; by the name alone where nobody else has it, in the form and in the file. */
function findOfficer(old: readonly OfficerDraft[], person: Person, all: readonly Person[]) {
  const namesakes = old.filter(({ name }) => isSameText(name, person.name));
  const isOnlyOne = all.filter(({ name }) => isSameText(name, person.name)).length === 1;
  const titled = namesakes.find(({ title }) => isSameText(title, person.title));
  return titled ?? (isOnlyOne && namesakes.length === 1 ? namesakes[0] : undefined);
}

/** What the file leaves empty stays as it was. */
function withPerson(row: OfficerDraft, person: Person, fields: readonly ServiceFieldDraft[]): OfficerDraft {
  const keys = fields
    .filter(({ name }) => person.serviceFields.some((wanted) => isSameText(wanted, name)))
    .map(({ key }) => key);
  const { firstDay, lastDay } = openDays(person);
  return {
    ...row,
    name: person.name,
    honorific: person.honorific || row.honorific,
    title: person.title || row.title,
    fieldKeys: keys.length > 0 ? keys : row.fieldKeys,
    firstDay: firstDay || row.firstDay,
    lastDay: lastDay || row.lastDay,
  };
}

/** The form with the people of a file: by name, so that whoever is there keeps their id; nobody is removed. */
export function mergePeople(draft: OfficeDraft, people: People): MergedPeople {
  const serviceFields = mergeFields(draft.serviceFields, people.serviceFields);
  const officers = [...draft.officers];
  let changedOfficers = 0;
  for (const person of people.officers) {
    const found = findOfficer(draft.officers, person, people.officers);
    if (found) {
      const next = withPerson(found, person, serviceFields);
      if (JSON.stringify(next) !== JSON.stringify(found)) changedOfficers += 1;
      officers[draft.officers.indexOf(found)] = next;
    } else {
      const empty = { key: nextKey(officers), origin: null, honorific: honorifics[0], name: '', title: '' };
      officers.push(withPerson({ ...empty, fieldKeys: [], ...openDays({}) }, person, serviceFields));
    }
  }
  const counts = {
    newFields: serviceFields.length - draft.serviceFields.length,
    newOfficers: officers.length - draft.officers.length,
    changedOfficers,
  };
  return { change: { officers, serviceFields }, counts };
}
