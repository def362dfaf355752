import { normalizeEnrolmentCode } from '../device/enrolment-code.ts';
import { Notice } from '../device/Notice.tsx';
import type { StaffWords } from './words.ts';

export interface EnrolmentForm {
  /** What the QR code brought; the field is filled in with it. */
  readonly code: string;
  readonly isBusy: boolean;
  /** The code of what went wrong. */
  readonly problem: string | undefined;
  /** The tablet is enrolled already, and may stay so. */
  readonly isAgain: boolean;
}

interface Props {
  readonly form: EnrolmentForm;
  readonly words: StaffWords;
  readonly onSubmit: (code: string) => void;
  readonly onCancel: () => void;
}

function problemSentence(problem: string, { problems }: StaffWords): string {
  return problems[problem as keyof StaffWords['problems']] ?? problems.other;
}

export function EnrolmentScreen({ form, words, onSubmit, onCancel }: Props) {
  const { code, isBusy, problem, isAgain } = form;
  const { enrolment } = words;
  return (
    <Notice title={enrolment.title}>
      <p>{isAgain ? enrolment.again : enrolment.text}</p>
      <form
        class="enrolment"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('code');
          if (!isBusy) onSubmit(normalizeEnrolmentCode(String(typed)));
        }}
      >
        <label for="enrolment-code">{enrolment.code}</label>
        <input
          id="enrolment-code"
          name="code"
          defaultValue={code}
          required
          maxLength={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="enrolment-format"
          aria-invalid={problem !== undefined}
        />
        <p id="enrolment-format">{enrolment.codeFormat}</p>
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problemSentence(problem, words)}
          </p>
        )}
        <div class="notice-buttons">
          {isAgain && (
            <button type="button" class="secondary" onClick={onCancel}>
              {enrolment.cancel}
            </button>
          )}
          <button type="submit" class="primary" aria-disabled={isBusy}>
            {isBusy ? enrolment.busy : enrolment.submit}
          </button>
        </div>
      </form>
    </Notice>
  );
}
