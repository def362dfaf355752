import { confirmNotice } from '../../shared/endpoints/officer.ts';
import { noticeVersion } from '../../shared/officer-score/notice-version.ts';
import { en } from '../../shared/text/scores/en.ts';
import { vi } from '../../shared/text/scores/vi.ts';
import { call } from '../api/call.ts';
import { Failure } from '../ui/Failure.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { useAction } from '../ui/use-action.ts';

/** What is kept of officers; stands before their scores until it was confirmed. */
export function UnreadNotice({ onConfirmed }: { onConfirmed: () => Promise<unknown> }) {
  const words = useWords({ vi, en }).notice;
  const action = useAction(async () => {
    await call(confirmNotice, { body: { version: noticeVersion } });
    await onConfirmed();
  });
  return (
    <section class="card notice" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>{words.intro}</p>
      <NoticeParts />
      <Failure error={action.error} />
      <button
        type="button"
        class="button button-main"
        aria-disabled={action.isRunning}
        onClick={() => void action.run()}
      >
        {words.confirm}
      </button>
    </section>
  );
}

/** The same, to be read again at any time. */
export function ReadNotice() {
  const words = useWords({ vi, en }).notice;
  return (
    <details class="card notice">
      <summary>{words.again}</summary>
      <NoticeParts />
    </details>
  );
}

function NoticeParts() {
  const { parts } = useWords({ vi, en }).notice;
  return (
    <dl>
      {parts.map(({ head, text }) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
