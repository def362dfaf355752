import { en } from '../../../shared/text/paper/en.ts';
import { vi } from '../../../shared/text/paper/vi.ts';
import { describeRejection } from '../../../shared/text/problem/describe-problem.ts';
import { useLanguage, useWords } from '../../ui/PageLanguage.tsx';
import type { PaperQueue, QueueItem } from './paper-queue.ts';

/** What the server will never take stays in view until somebody has seen it. */
export function RefusedForms({ queue, items }: { queue: PaperQueue; items: readonly QueueItem[] }) {
  const words = useWords({ vi, en });
  const language = useLanguage();
  const refused = items.filter(({ refusal }) => refusal !== undefined);
  if (refused.length === 0) return null;
  return (
    <section class="failure" aria-label={words.refused}>
      <h2>{words.refused}</h2>
      <ul>
        {refused.map(({ id, response, refusal = '' }) => (
          <li key={id}>
            {response ? describeRejection(refusal, language) : words.refusedUndo}{' '}
            <button type="button" class="button button-small" onClick={() => queue.discard(id)}>
              {words.discard}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
