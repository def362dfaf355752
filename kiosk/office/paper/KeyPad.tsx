import { useRef, useState } from 'preact/hooks';
import { officerLabel, type PublishedCatalogue } from '../../../shared/catalogue.ts';
import { localize } from '../../../shared/localized-text.ts';
import { en } from '../../../shared/text/paper/en.ts';
import { vi } from '../../../shared/text/paper/vi.ts';
import { formatCount } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/PageLanguage.tsx';
import { makeRandomUuid } from '../../ui/random-uuid.ts';
import {
  buildResponse,
  buildSlots,
  type FormHead,
  type KeyedForm,
  type KeyFault,
  openForm,
  pressKey,
  reopenForm,
  type Slot,
} from './keyed-form.ts';
import type { PaperQueue } from './paper-queue.ts';

interface Props {
  catalogue: PublishedCatalogue;
  head: FormHead;
  queue: PaperQueue;
  /** Forms of this session so far. */
  entered: number;
}

/** Enters a form by one key a rating. */
export function KeyPad({ catalogue, head, queue, entered }: Props) {
  const words = useWords({ vi, en });
  const slots = buildSlots(catalogue, head);
  // A key may come before the last one was drawn.
  const latest = useRef<KeyedForm>(openForm(slots));
  const [form, setForm] = useState(latest.current);
  const [fault, setFault] = useState<KeyFault | null>(null);
  const [wasUndone, setUndone] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const [lastMarks, setLastMarks] = useState<KeyedForm['marks']>([]);
  const field = useRef<HTMLInputElement>(null);
  const show = (next: KeyedForm) => {
    latest.current = next;
    setForm(next);
  };

  const press = (key: string) => {
    const pressed = pressKey(latest.current, key, slots, catalogue.levels);
    setFault(pressed.fault);
    setUndone(false);
    if (!pressed.isDone) return show(pressed.form);
    const named = { id: makeRandomUuid(), seq: queue.state.entered.length + 1 };
    queue.enter(buildResponse(catalogue, head, slots, pressed.form.marks, named));
    setLastMarks(pressed.form.marks);
    show(openForm(slots));
  };
  const undo = () => {
    const last = queue.undo();
    if (!last) return;
    show(reopenForm(catalogue, head, slots, last));
    setFault(null);
    setUndone(true);
    setLastMarks([]);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return undo();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const isKey = event.key.length === 1 || /^(Arrow|Enter|Process|Unidentified)/.test(event.key);
    if (!isKey || slots.length === 0) return;
    event.preventDefault();
    press(event.key);
  };
  const letters = catalogue.levels.map(({ level }) => level).join(', ');
  return (
    <section class="card paper-keying" aria-label={words.keying}>
      <h2>{words.formNumber(formatCount(entered + 1))}</h2>
      <SlotList {...{ catalogue, slots, form }} />
      <input
        ref={field}
        class="paper-keys"
        readOnly
        aria-label={words.keyField}
        aria-describedby="paper-key-hint"
        placeholder={isTyping ? words.typing : words.clickToType}
        inputMode="none"
        onKeyDown={onKeyDown}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
      />
      {lastMarks.length > 0 && (
        <p class="paper-last">{words.lastForm(lastMarks.map((mark) => mark ?? '–').join(' '))}</p>
      )}
      <p class="hint" id="paper-key-hint">
        {words.keyHint(letters)}
      </p>
      <p class={fault ? 'failure' : ''} aria-live="polite">
        {fault ? words.faults[fault] : wasUndone ? words.undone : ''}
      </p>
      <div class="buttons">
        {catalogue.levels.map(({ level }) => (
          <button
            key={level}
            type="button"
            class="button paper-level"
            aria-disabled={slots.length === 0}
            onClick={() => slots.length > 0 && press(level)}
          >
            {level}
          </button>
        ))}
        <button type="button" class="quiet-button" aria-disabled={entered === 0} onClick={undo}>
          {words.undo}
        </button>
      </div>
    </section>
  );
}

interface ListProps {
  catalogue: PublishedCatalogue;
  slots: readonly Slot[];
  form: KeyedForm;
}

function SlotList({ catalogue, slots, form }: ListProps) {
  const words = useWords({ vi, en });
  const language = useLanguage();
  if (slots.length === 0) return <p class="note">{words.nothingToRate}</p>;
  const labelOf = ({ rating, isOptional }: Slot) => {
    const criterion = catalogue.criteria.find(({ id }) => id === rating.criterionId);
    const officer = catalogue.officers.find(({ id }) => id === rating.officerId);
    const field = catalogue.serviceFields.find(({ id }) => id === rating.serviceFieldId);
    const whom = officer ? officerLabel({ ...officer, title: '' }) : field && localize(field.name, language);
    const text = criterion ? localize(criterion.text, language) : '';
    return `${whom ? words.about(text, whom) : text}${isOptional ? ` (${words.optional})` : ''}`;
  };
  return (
    <ol class="paper-slots">
      {slots.map((slot, index) => (
        <li key={JSON.stringify(slot.rating)} aria-current={index === form.at ? 'step' : undefined}>
          <span>{labelOf(slot)}</span>
          <strong class="paper-mark">
            {form.marks[index] === null ? words.blank : (form.marks[index] ?? '·')}
          </strong>
        </li>
      ))}
    </ol>
  );
}
