import type { ResponseDraft } from '../outbox/draft.ts';
import { type Answers, buildDraft, isAnswered, ratingOf, type Sending, withoutStep } from './answers.ts';
import { findCounter } from './counter.ts';
import type { Tap } from './flow-event.ts';
import {
  type Asking,
  type FlowState,
  findStep,
  listStepsOf,
  mayNameSeveral,
  reset,
  show,
} from './flow-state.ts';
import { nameSeveral, unnameSeveral } from './several.ts';

/** What is saved of a survey as it stands. */
export function draftOf(
  { catalogue, settings }: FlowState,
  { answers }: Asking,
  sending: Omit<Sending, 'counterId'>,
): ResponseDraft {
  const counterId = findCounter(catalogue, settings.counterId)?.id;
  return buildDraft(catalogue, answers, { ...sending, counterId });
}

/** Shows the step at this place; whoever came from the last look, the first one that lacks an answer. */
function showStep(state: FlowState, asking: Asking): FlowState {
  if (!asking.isChanging) return show(state, asking);
  const steps = listStepsOf({ ...state, phase: asking });
  const position = steps.findIndex((step) => !isAnswered(step, asking.answers));
  return show(state, { ...asking, position, isChanging: steps[position]?.kind !== 'last-look' });
}

function goBack(state: FlowState, asking: Asking): FlowState {
  const { position, isChanging } = asking;
  const step = findStep(state);
  if (isChanging && step && isAnswered(step, asking.answers)) return showStep(state, asking);
  if (step?.kind === 'several') return show(state, unnameSeveral(state, asking));
  return position === 0 ? reset(state) : show(state, { ...asking, position: position - 1 });
}

function has(items: readonly { readonly id: string }[], id: string): boolean {
  return items.some((item) => item.id === id);
}

/** What a tap on a question comes to. */
export function reduceAnswer(state: FlowState, phase: Asking, tap: Tap): FlowState {
  const { position, answers } = phase;
  const step = findStep(state);
  const advance = (changes: Partial<Answers>): FlowState =>
    showStep(state, { ...phase, position: position + 1, answers: { ...answers, ...changes } });
  switch (tap.type) {
    case 'back':
      return goBack(state, phase);
    case 'change':
      return step?.kind === 'last-look' && tap.position >= 0 && tap.position < position
        ? show(state, { ...phase, position: tap.position, isChanging: true })
        : state;
    case 'choose-field':
      return step?.kind === 'field' && has(state.catalogue.serviceFields, tap.id)
        ? advance({ served: { given: answers.served.given, serviceFieldId: tap.id } })
        : state;
    case 'choose-officer':
      return step?.kind === 'officer' && (tap.id === null || has(state.catalogue.officers, tap.id))
        ? advance({ served: { ...answers.served, officerId: tap.id, several: undefined } })
        : state;
    case 'name-several':
      return step && mayNameSeveral(state, step) ? show(state, nameSeveral(state, phase)) : state;
    case 'confirm-several':
      return step?.kind === 'several' && isAnswered(step, answers) ? advance({}) : state;
    case 'rate':
      return step?.kind === 'rating'
        ? advance({ ratings: [...withoutStep(answers.ratings, step), ratingOf(step, tap.level)] })
        : state;
    case 'choose-requester':
      return step?.kind === 'requester' ? advance({ requester: tap.requester }) : state;
    case 'skip':
      return step?.kind === 'rating' && step.criterion.optional
        ? advance({ ratings: withoutStep(answers.ratings, step) })
        : state;
    case 'send': {
      const comment = tap.withComment ? answers.comment : '';
      if (step?.kind === 'comment' && state.settings.hasLastLook) return advance({ comment });
      if (step?.kind !== 'comment' && step?.kind !== 'last-look') return state;
      const { id, at } = tap;
      return show(state, {
        kind: 'saving',
        draft: draftOf(state, phase, { id, at, complete: true, comment }),
      });
    }
    default:
      return state;
  }
}
