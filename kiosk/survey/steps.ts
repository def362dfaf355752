import type { Catalogue, Criterion, Officer } from '../../shared/catalogue.ts';
import { requiredSubjects } from '../../shared/check-response.ts';

/** Who served the citizen, as far as it is known yet. `undefined` is not known yet, `null` nobody or none. */
export interface Served {
  readonly serviceFieldId?: string | null | undefined;
  readonly officerId?: string | null | undefined;
}

export interface RatingStep {
  readonly kind: 'rating';
  readonly criterion: Criterion;
  readonly subjectId: string;
}

export type Step =
  | { readonly kind: 'field' }
  | { readonly kind: 'officer' }
  | RatingStep
  | { readonly kind: 'comment' }
  | { readonly kind: 'last-look' };

function isRatedPer(catalogue: Catalogue, per: Criterion['per']): boolean {
  return catalogue.criteria.some((criterion) => criterion.per === per);
}

/** A field matters where it is rated itself, or where it tells which officers may have served. */
function fieldMatters(catalogue: Catalogue): boolean {
  const narrowsOfficers =
    isRatedPer(catalogue, 'officer') &&
    catalogue.officers.length > 1 &&
    catalogue.officers.some(({ serviceFieldIds }) => serviceFieldIds.length > 0);
  return isRatedPer(catalogue, 'serviceField') || narrowsOfficers;
}

/** Those who may have served in the field; officers without fields serve in all of them. */
export function listPossibleOfficers(
  catalogue: Catalogue,
  serviceFieldId: string | null | undefined,
): readonly Officer[] {
  const { officers } = catalogue;
  if (!serviceFieldId) return officers;
  const possible = officers.filter(
    ({ serviceFieldIds }) => serviceFieldIds.length === 0 || serviceFieldIds.includes(serviceFieldId),
  );
  return possible.length > 0 ? possible : officers;
}

/** What is known of who served: what was chosen, and what follows from it, so that nobody is asked for it. */
export function determineServed(catalogue: Catalogue, chosen: Served): Served {
  const { serviceFields, officers } = catalogue;
  let { serviceFieldId, officerId } = chosen;
  if (serviceFields.length === 1) serviceFieldId = serviceFields[0]?.id;
  else if (serviceFields.length === 0 || !fieldMatters(catalogue)) serviceFieldId = null;
  const possible = listPossibleOfficers(catalogue, serviceFieldId);
  if (!isRatedPer(catalogue, 'officer') || officers.length === 0) officerId = null;
  else if (possible.length === 1) officerId = possible[0]?.id;
  return { serviceFieldId, officerId };
}

/** The screens of one citizen in their order; the answers to the first ones decide which others follow. */
export function listSteps(catalogue: Catalogue, chosen: Served, hasLastLook = false): readonly Step[] {
  const { serviceFieldId, officerId } = determineServed(catalogue, chosen);
  const asksField = determineServed(catalogue, {}).serviceFieldId === undefined;
  const asksOfficer = determineServed(catalogue, { serviceFieldId }).officerId === undefined;
  const known = {
    officerIds: officerId ? [officerId] : [],
    ...(serviceFieldId ? { serviceFieldId } : {}),
  };
  return [
    ...(asksField ? [{ kind: 'field' } as const] : []),
    ...(asksOfficer ? [{ kind: 'officer' } as const] : []),
    ...requiredSubjects(catalogue, known).map((subject) => ({ kind: 'rating', ...subject }) as const),
    { kind: 'comment' },
    ...(hasLastLook ? [{ kind: 'last-look' } as const] : []),
  ];
}
