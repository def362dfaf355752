import type { Catalogue, Officer } from './catalogue.ts';
import type { Day, Period } from './period.ts';

/** True for who serves on at least one day of the period; without days of their own, always. */
export function servesIn({ firstDay, lastDay }: Officer, { from, to }: Period): boolean {
  return (firstDay === undefined || firstDay <= to) && (lastDay === undefined || from <= lastDay);
}

export function servesOn(officer: Officer, day: Day): boolean {
  return servesIn(officer, { from: day, to: day });
}

/** What is asked on a day: about those who serve on it, at their counters too. */
export function withServing<C extends Catalogue>(catalogue: C, day: Day): C {
  const officers = catalogue.officers.filter((officer) => servesOn(officer, day));
  if (officers.length === catalogue.officers.length) return catalogue;
  const isThere = (id: string) => officers.some((officer) => officer.id === id);
  const counters = catalogue.counters?.map((counter) => ({
    ...counter,
    officerIds: counter.officerIds.filter(isThere),
  }));
  return { ...catalogue, officers, ...(counters ? { counters } : {}) };
}
