import { useState } from 'preact/hooks';
import { Notice } from '../device/Notice.tsx';
import { askForEntry } from '../device/staff-entry.ts';
import { useSecondsLeft } from '../ui/use-seconds-left.ts';
import { enterPin, type PinOutcome } from './enter-pin.ts';
import type { StaffCornerProps } from './StaffCorner.tsx';
import { UnsentExport } from './UnsentExport.tsx';
import type { StaffWords } from './words.ts';

interface Props extends StaffCornerProps {
  readonly pinKey: string;
  readonly onOpen: () => void;
}

function describeOutcome(outcome: PinOutcome, { pin }: StaffWords): string | undefined {
  if (outcome.kind === 'open' || outcome.kind === 'wait') return undefined;
  return outcome.kind === 'no-room' ? pin.noRoom : pin[outcome.kind];
}

/** Too many tries: says for how long, runs down, and goes when another one is allowed. */
function Waiting({ endsAt, words }: { endsAt: number; words: StaffWords }) {
  const left = useSecondsLeft(endsAt);
  return left > 0 ? (
    <p class="problem" role="timer">
      {words.pin.wait(left)}
    </p>
  ) : null;
}

/** Asks for the PIN; what needs none stands below it. */
export function PinScreen({ tablet, pinKey, words, actions, onOpen }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<PinOutcome>();
  const [waitEndsAt, setWaitEndsAt] = useState(0);
  const problem = outcome && describeOutcome(outcome, words);
  const isStuck = outcome !== undefined && ['offline', 'refused', 'no-room'].includes(outcome.kind);

  async function enter(form: HTMLFormElement): Promise<void> {
    const typed = String(new FormData(form).get('pin')).trim();
    setBusy(true);
    const door = { store: tablet.store, pinKey, ask: askForEntry, now: Date.now };
    const found = await enterPin(door, typed);
    if (found.kind === 'open') return onOpen();
    form.reset();
    form.querySelector('input')?.focus();
    setOutcome(found);
    if (found.kind === 'wait') setWaitEndsAt(Date.now() + found.seconds * 1000);
    setBusy(false);
  }

  return (
    <Notice title={words.pin.title}>
      <p>{words.pin.text}</p>
      <form
        class="enrolment pin"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) actions.attempt(enter(event.currentTarget));
        }}
      >
        <label for="staff-pin">{words.pin.label}</label>
        <input
          id="staff-pin"
          name="pin"
          required
          maxLength={8}
          inputMode="numeric"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem !== undefined}
        />
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {outcome?.kind === 'wait' && <Waiting endsAt={waitEndsAt} words={words} />}
        <div class="notice-buttons">
          <button type="button" class="secondary" onClick={() => actions.closeStaff()}>
            {words.staff.close}
          </button>
          <button type="submit" class="primary" aria-disabled={isBusy}>
            {isBusy ? words.pin.busy : words.pin.submit}
          </button>
        </div>
      </form>
      <details class="without-pin" open={isStuck}>
        <summary>{words.pin.without}</summary>
        <p>{words.pin.withoutText}</p>
        <UnsentExport store={tablet.store} words={words} actions={actions} />
        <button type="button" class="secondary" onClick={() => actions.openEnrolment()}>
          {words.staff.enrolAgain}
        </button>
      </details>
    </Notice>
  );
}
