import type { Catalogue } from '../../shared/catalogue.ts';

type Counter = NonNullable<Catalogue['counters']>[number];

/** A counter that the catalogue does not have (any more) is none: the tablet stands free then. */
export function findCounter({ counters }: Catalogue, counterId: string | null): Counter | undefined {
  return counters?.find(({ id }) => id === counterId);
}

/**
 * The questionnaire as it is asked at a counter: its officers, and the fields that they serve. What follows from
 * that is not asked. A counter without officers narrows nothing.
 */
export function narrowToCounter<C extends Catalogue>(catalogue: C, counterId: string | null): C {
  const officerIds = findCounter(catalogue, counterId)?.officerIds ?? [];
  const officers = catalogue.officers.filter(({ id }) => officerIds.includes(id));
  if (officers.length === 0) return catalogue;
  // Officers without fields serve in all of them.
  const serveAll = officers.some(({ serviceFieldIds }) => serviceFieldIds.length === 0);
  const serviceFields = catalogue.serviceFields.filter(
    ({ id }) => serveAll || officers.some(({ serviceFieldIds }) => serviceFieldIds.includes(id)),
  );
  return { ...catalogue, officers, serviceFields };
}
