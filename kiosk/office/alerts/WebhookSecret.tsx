import { useState } from 'preact/hooks';
import { createAlertSecret } from '../../../shared/endpoints/alert.ts';
import { en } from '../../../shared/text/alerts/en.ts';
import { vi } from '../../../shared/text/alerts/vi.ts';
import { call } from '../../api/call.ts';
import { Failure } from '../../ui/Failure.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';

/** What signs the messages: shown once, when it is made. */
export function WebhookSecret({ officeId, hasSecret }: { officeId: string; hasSecret: boolean }) {
  const words = useWords({ vi, en });
  const [secret, setSecret] = useState<string | null>(null);
  const action = useAction(async () => {
    setSecret((await call(createAlertSecret, { params: { officeId }, body: {} })).secret);
  });
  return (
    <section class="card" aria-label={words.secret}>
      <h3>{words.secret}</h3>
      <p class="hint">{words.secretHint}</p>
      {secret === null && <p>{hasSecret ? words.hasSecret : words.noSecret}</p>}
      <output>
        {secret !== null && (
          <>
            {words.newSecret} <span class="code-address">{secret}</span>
          </>
        )}
      </output>
      <Failure error={action.error} />
      <div class="buttons">
        <button
          type="button"
          class="button"
          aria-disabled={action.isRunning}
          onClick={() => void action.run()}
        >
          {words.createSecret}
        </button>
      </div>
    </section>
  );
}
