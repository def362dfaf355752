import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { FlowEvent } from './flow-event.ts';
import { type Asking, catalogueOfToday, type FlowState } from './flow-state.ts';
import type { Given } from './steps.ts';

/** Nobody is answering; a launched survey that nobody has touched yet gives way to the next one. */
export function canLaunch({ phase }: FlowState): boolean {
  return phase.kind === 'asking' ? phase.answers.startedAtMs === undefined : phase.kind === 'attract';
}

/** A counter's officers need not serve in the field of a colleague's citizen. */
export function catalogueFor({ newest, catalogue }: FlowState, given: Given): PublishedCatalogue {
  const isOf = ({ serviceFields }: PublishedCatalogue) =>
    serviceFields.some(({ id }) => id === given.serviceFieldId);
  return isOf(newest.catalogue) && !isOf(catalogue) ? catalogueOfToday(newest) : catalogue;
}

/** The first screen of a survey that an officer launched. What this tablet's catalogue does not know is asked. */
export function startLaunched(
  { newest }: FlowState,
  { given, receiptCode }: FlowEvent & { type: 'launch' },
): Asking {
  const { serviceFieldId, officerIds = [] } = given;
  const catalogue = catalogueOfToday(newest);
  const isFieldKnown = catalogue.serviceFields.some(({ id }) => id === serviceFieldId);
  const areOfficersKnown = officerIds.every((each) => catalogue.officers.some(({ id }) => id === each));
  const known: Given = {
    serviceFieldId: isFieldKnown ? serviceFieldId : undefined,
    officerIds: areOfficersKnown && officerIds.length > 0 ? officerIds : undefined,
  };
  const answers = { startedAtMs: undefined, served: { given: known }, ratings: [], comment: '', receiptCode };
  return { kind: 'asking', position: 0, isChanging: false, answers };
}
