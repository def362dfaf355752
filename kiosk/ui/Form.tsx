import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { Failure } from './Failure.tsx';
import { useWords } from './PageLanguage.tsx';
import type { Action } from './use-action.ts';

interface Props {
  submit: string;
  action: Action<[]>;
  /** How many entries are wrong; with any, the form is not sent and the first of them is focused. */
  faultCount?: number;
  class?: string;
  label?: string;
  /** Somebody wants to send it: from now on what is wrong is said. */
  onSent?: () => void;
  onCancel?: (() => void) | undefined;
  children?: ComponentChildren;
  /** Buttons beside the one that sends. */
  beside?: ComponentChildren;
  /** How what was typed stands; with it, the end of a long form stays in sight. */
  state?: ComponentChildren;
}

/** A form that says what is wrong beside what is wrong, sends once, and keeps what was typed. */
export function Form({ submit, action, faultCount = 0, label, children, ...rest }: Props) {
  const words = useWords({ vi, en });
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);

  // What the server refused may have marked an input, far above the button.
  useEffect(() => {
    if (attempts > 0 || action.error !== undefined)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]')?.focus();
  }, [attempts, action.error]);

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    rest.onSent?.();
    if (faultCount > 0) {
      setAttempts((count) => count + 1);
      return;
    }
    setAttempts(0);
    void action.run();
  };

  const end = (
    <>
      {attempts > 0 && faultCount > 0 ? (
        <p class="failure" role="alert">
          {words.fixAbove(faultCount)}
        </p>
      ) : (
        <Failure error={action.error} />
      )}
      {rest.state}
      <div class="buttons">
        <button type="submit" class="button button-main" aria-disabled={action.isRunning}>
          {action.isRunning ? words.working : submit}
        </button>
        {rest.onCancel && (
          <button type="button" class="button" onClick={rest.onCancel}>
            {words.cancel}
          </button>
        )}
        {rest.beside}
      </div>
    </>
  );
  return (
    <form ref={form} class={`form ${rest.class ?? ''}`} aria-label={label} noValidate onSubmit={send}>
      {children}
      {rest.state === undefined ? end : <div class="form-bar">{end}</div>}
    </form>
  );
}
