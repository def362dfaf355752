import type { Catalogue, Criterion, Officer } from '../../shared/catalogue.ts';
import { requiredSubjects } from '../../shared/check-response.ts';

/** What an officer who launched the survey has said already: nobody is asked for it. */
export interface Given {
  readonly serviceFieldId?: string | undefined;
  readonly officerIds?: readonly string[] | undefined;
}

/** Who served the citizen, as far as it is known yet. `undefined` is not known yet, `null` nobody or none. */
export interface Served {
  readonly serviceFieldId?: string | null | undefined;
  readonly officerId?: string | null | undefined;
  /** Whom the citizen names who was served by several, or by another one than expected; in the place of `officerId`. */
  readonly several?: readonly string[] | undefined;
  readonly given?: Given | undefined;
}

/** What is known of who served, whether it was chosen or follows. `undefined` is not known yet. */
export interface Known {
  readonly serviceFieldId: string | null | undefined;
  readonly officerIds: readonly string[] | undefined;
}

export interface RatingStep {
  readonly kind: 'rating';
  readonly criterion: Criterion;
  readonly subjectId: string;
}

export type Step =
  | { readonly kind: 'field' }
  | { readonly kind: 'officer' }
  /** As many officers as the citizen names. */
  | { readonly kind: 'several' }
  | RatingStep
  | { readonly kind: 'requester' }
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

/** What was chosen, and what follows from it, so that nobody is asked for it. */
export function determineServed(catalogue: Catalogue, chosen: Served): Known {
  const { serviceFields, officers } = catalogue;
  const { given = {} } = chosen;
  let { serviceFieldId } = chosen;
  if (given.serviceFieldId) serviceFieldId = given.serviceFieldId;
  else if (serviceFields.length === 1) serviceFieldId = serviceFields[0]?.id;
  else if (serviceFields.length === 0 || !fieldMatters(catalogue)) serviceFieldId = null;
  const named = chosen.several ?? given.officerIds;
  if (named) return { serviceFieldId, officerIds: named };
  if (!isRatedPer(catalogue, 'officer') || officers.length === 0) return { serviceFieldId, officerIds: [] };
  const possible = listPossibleOfficers(catalogue, serviceFieldId);
  const officerId = possible.length === 1 ? possible[0]?.id : chosen.officerId;
  const officerIds = officerId === undefined ? undefined : officerId === null ? [] : [officerId];
  return { serviceFieldId, officerIds };
}

/** Who was served by several names them before the first of them is rated. */
function withSeveral(catalogue: Catalogue, ratings: readonly RatingStep[]): readonly Step[] {
  const first = catalogue.criteria.findIndex(({ per }) => per === 'officer');
  const at = ratings.findIndex(({ criterion }) => catalogue.criteria.indexOf(criterion) >= first);
  const place = at === -1 ? ratings.length : at;
  return [...ratings.slice(0, place), { kind: 'several' }, ...ratings.slice(place)];
}

/** The screens of one citizen in their order; the answers to the first ones decide which others follow. */
export function listSteps(catalogue: Catalogue, chosen: Served, hasLastLook = false): readonly Step[] {
  const { serviceFieldId, officerIds = [] } = determineServed(catalogue, chosen);
  const { given } = chosen;
  const asksField = determineServed(catalogue, { given }).serviceFieldId === undefined;
  const asksOfficer = determineServed(catalogue, { given, serviceFieldId }).officerIds === undefined;
  const known = { officerIds: [...officerIds], ...(serviceFieldId ? { serviceFieldId } : {}) };
  const ratings = requiredSubjects(catalogue, known).map(
    (subject): RatingStep => ({ kind: 'rating', ...subject }),
  );
  const several = chosen.several !== undefined;
  return [
    ...(asksField ? [{ kind: 'field' } as const] : []),
    ...(asksOfficer ? [{ kind: 'officer' } as const] : []),
    ...(asksOfficer && several ? [{ kind: 'several' } as const] : []),
    ...(several && !asksOfficer ? withSeveral(catalogue, ratings) : ratings),
    ...(catalogue.asksRequester ? [{ kind: 'requester' } as const] : []),
    { kind: 'comment' },
    ...(hasLastLook ? [{ kind: 'last-look' } as const] : []),
  ];
}
