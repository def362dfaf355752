import type { Criterion, Level, PublishedCatalogue } from '../../../shared/catalogue.ts';
import { requiredSubjects } from '../../../shared/check-response.ts';
import { noonOf } from '../../../shared/paper/noon.ts';
import type { Day } from '../../../shared/period.ts';
import type { Requester } from '../../../shared/requester.ts';
import type { Rating } from '../../../shared/survey-response.ts';

/** What stays for the next form until it is changed. */
export interface FormHead {
  readonly day: Day;
  readonly serviceFieldId: string | null;
  readonly officerIds: readonly string[];
  /** As the citizen ticked it; null where nothing is ticked, or it was not asked. */
  readonly requester?: Requester | null;
}

/** One thing to rate on a form. */
export interface Slot {
  readonly rating: Omit<Rating, 'level'>;
  readonly criterionNumber: number;
  readonly isOptional: boolean;
}

/** A level, null for left blank, undefined for not reached yet. */
export type Mark = string | null | undefined;

export interface KeyedForm {
  readonly marks: readonly Mark[];
  /** Where the next key goes. */
  readonly at: number;
}

export type KeyFault = 'unknown-key' | 'must-be-rated' | 'input-method';

export interface Pressed {
  readonly form: KeyedForm;
  /** Nothing more is to be rated: the form can go. */
  readonly isDone: boolean;
  readonly fault: KeyFault | null;
}

/** A form without its field or officer would silently leave out what is asked about them. */
function isComplete({ criteria }: PublishedCatalogue, { serviceFieldId, officerIds }: FormHead): boolean {
  const asks = (kind: Criterion['per']) => criteria.some(({ per, optional }) => per === kind && !optional);
  const lacksField = asks('serviceField') && serviceFieldId === null;
  return !lacksField && !(asks('officer') && officerIds.length === 0);
}

/** What is to be rated, in the order of the form; nothing before field and officers are chosen. */
export function buildSlots(catalogue: PublishedCatalogue, head: FormHead): Slot[] {
  if (!isComplete(catalogue, head)) return [];
  const served = {
    officerIds: [...head.officerIds],
    ...(head.serviceFieldId === null ? {} : { serviceFieldId: head.serviceFieldId }),
  };
  return requiredSubjects(catalogue, served).map(({ criterion, subjectId }) => ({
    rating: {
      criterionId: criterion.id,
      ...(criterion.per === 'officer' ? { officerId: subjectId } : {}),
      ...(criterion.per === 'serviceField' ? { serviceFieldId: subjectId } : {}),
    },
    criterionNumber: catalogue.criteria.indexOf(criterion) + 1,
    isOptional: criterion.optional === true,
  }));
}

export function openForm(slots: readonly Slot[]): KeyedForm {
  return { marks: slots.map(() => undefined), at: 0 };
}

/** Telex makes `â` of two `a`, and deletes what was there: such keys cannot be counted. */
function isFromInputMethod(key: string): boolean {
  return key === 'Process' || key === 'Unidentified' || (key.length === 1 && key.normalize('NFD').length > 1);
}

function readMark(key: string, levels: readonly Level[]): Mark {
  if (key === '0' || key === ' ') return null;
  return (levels.find(({ level }) => level === key.toUpperCase()) ?? levels[Number(key) - 1])?.level;
}

/**
 * What a key does to the form: a letter or its number rates, 0 or space leaves blank, arrows go to and fro,
 * Enter ends. Pure.
 */
export function pressKey(
  form: KeyedForm,
  key: string,
  slots: readonly Slot[],
  levels: readonly Level[],
): Pressed {
  const { marks, at } = form;
  const stay = (fault: KeyFault | null): Pressed => ({ form, isDone: false, fault });
  const move = (to: number): Pressed => ({
    form: { marks, at: Math.max(0, Math.min(to, slots.length - 1)) },
    isDone: false,
    fault: null,
  });
  if (key === 'ArrowLeft' || key === 'ArrowUp') return move(at - 1);
  if (key === 'ArrowRight' || key === 'ArrowDown') return marks[at] === undefined ? stay(null) : move(at + 1);
  if (key === 'Enter') {
    const next = marks.indexOf(undefined);
    return next < 0 ? { form, isDone: true, fault: null } : { ...move(next), fault: 'must-be-rated' };
  }
  if (isFromInputMethod(key)) return stay('input-method');
  const mark = readMark(key, levels);
  if (mark === undefined) return stay('unknown-key');
  if (mark === null && !slots[at]?.isOptional) return stay('must-be-rated');
  const marked = marks.map((before, index) => (index === at ? mark : before));
  const isLast = at === slots.length - 1;
  return {
    form: { marks: marked, at: isLast ? at : at + 1 },
    isDone: isLast && !marked.includes(undefined),
    fault: null,
  };
}

/** The response as it is sent and kept until it was acknowledged. */
export function buildResponse(
  catalogue: PublishedCatalogue,
  head: FormHead,
  slots: readonly Slot[],
  marks: readonly Mark[],
  { id, seq }: { readonly id: string; readonly seq: number },
) {
  return {
    id,
    seq,
    catalogueVersion: catalogue.version,
    channel: 'paper' as const,
    answeredAt: new Date(noonOf(head.day, catalogue.office.timeZone)).toISOString(),
    officerIds: [...head.officerIds],
    ...(head.serviceFieldId === null ? {} : { serviceFieldId: head.serviceFieldId }),
    ...(catalogue.asksRequester && head.requester ? { requester: head.requester } : {}),
    ratings: slots.flatMap(({ rating }, index) => {
      const level = marks[index];
      return level ? [{ ...rating, level }] : [];
    }),
  };
}

export type PaperResponse = ReturnType<typeof buildResponse>;

/** A form that was taken back, to be mended; an empty one where it was keyed for another day, field or officer. */
export function reopenForm(
  catalogue: PublishedCatalogue,
  head: FormHead,
  slots: readonly Slot[],
  taken: PaperResponse,
): KeyedForm {
  const { ratings, ...sameHead } = buildResponse(catalogue, head, slots, [], taken);
  const { ratings: given, ...ownHead } = taken;
  if (JSON.stringify(sameHead) !== JSON.stringify(ownHead)) return openForm(slots);
  const markOf = ({ rating, isOptional }: Slot): Mark =>
    given.find((each) => each.criterionId === rating.criterionId && each.officerId === rating.officerId)
      ?.level ?? (isOptional ? null : undefined);
  return { marks: slots.map(markOf), at: 0 };
}
