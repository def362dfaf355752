import type { Catalogue, Officer } from '../../shared/catalogue.ts';
import { officersMost } from '../../shared/survey-response.ts';
import { findCounter } from './counter.ts';
import type { Asking, FlowState } from './flow-state.ts';
import { determineServed, listPossibleOfficers, listSteps, type Served } from './steps.ts';

function nameThem(asking: Asking, several: readonly string[] | undefined): Asking {
  const { answers } = asking;
  return { ...asking, answers: { ...answers, served: { ...answers.served, several } } };
}

/** In the order of the catalogue, whatever the order of the taps was. */
function inOrder(everybody: readonly Officer[], ids: readonly string[]): readonly string[] {
  return everybody.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
}

/**
 * Asks for several, right after the list of officers or in the place of the first question about one. Ticked are
 * who is known already and, at a counter, all who sit there and serve in the field.
 */
export function nameSeveral({ catalogue, everybody, settings }: FlowState, asking: Asking): Asking {
  const { officerIds = [], serviceFieldId } = determineServed(catalogue, asking.answers.served);
  const isAtCounter = (findCounter(catalogue, settings.counterId)?.officerIds ?? []).length > 0;
  const expected = isAtCounter ? listPossibleOfficers(catalogue, serviceFieldId).map(({ id }) => id) : [];
  const several = inOrder(everybody, [...officerIds, ...expected]).slice(0, officersMost);
  const named = nameThem(asking, several);
  const steps = listSteps(catalogue, named.answers.served);
  return { ...named, position: steps.findIndex(({ kind }) => kind === 'several') };
}

/** Back to where the citizen was before they wanted to name several. */
export function unnameSeveral({ catalogue }: FlowState, asking: Asking): Asking {
  const unnamed = nameThem(asking, undefined);
  const before = asking.position - 1;
  const isFromList = listSteps(catalogue, unnamed.answers.served)[before]?.kind === 'officer';
  return isFromList ? { ...unnamed, position: before } : unnamed;
}

/** Ticks an officer, or takes the tick back. */
export function tickOfficer({ everybody }: FlowState, asking: Asking, id: string): Asking {
  const { several = [] } = asking.answers.served;
  if (several.includes(id))
    return nameThem(
      asking,
      several.filter((other) => other !== id),
    );
  if (several.length === officersMost) return asking;
  return nameThem(asking, inOrder(everybody, [...several, id]));
}

/** Whom to offer: first those who may have served in the field, then everybody else. */
export function groupOfficers(
  { catalogue, everybody }: { readonly catalogue: Catalogue; readonly everybody: readonly Officer[] },
  served: Served,
): { readonly likely: readonly Officer[]; readonly others: readonly Officer[] } {
  const likely = listPossibleOfficers(catalogue, determineServed(catalogue, served).serviceFieldId);
  return { likely, others: everybody.filter(({ id }) => !likely.some((one) => one.id === id)) };
}
