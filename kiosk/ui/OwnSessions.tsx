import { endOtherSessions, endSession, listOwnSessions } from '../../shared/endpoints/account.ts';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { call } from '../api/call.ts';
import { Dialog } from './Dialog.tsx';
import { Failure } from './Failure.tsx';
import { formatMoment } from './format-moment.ts';
import { ListTable } from './ListTable.tsx';
import { Loading } from './Loading.tsx';
import { useWords } from './PageLanguage.tsx';
import { useAction } from './use-action.ts';
import { useLoaded } from './use-loaded.ts';

/** The browsers in which the account is open, each of which can be signed out from here. */
export function OwnSessions({ onClose }: { onClose: () => void }) {
  const page = useWords({ vi, en });
  const words = page.sessions;
  const loaded = useLoaded(() => call(listOwnSessions), []);
  const ending = useAction(async (end: () => Promise<unknown>) => {
    await end();
    await loaded.reload();
  });
  const sessions = loaded.value?.sessions ?? [];
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.intro}</p>
      <Loading of={loaded} />
      {loaded.value && (
        <ListTable
          label={words.list}
          rows={sessions}
          keyOf={({ sessionId }) => sessionId}
          columns={[
            { head: words.where, as: 'name', cell: ({ isThis }) => (isThis ? words.here : words.elsewhere) },
            { head: words.opened, cell: ({ openedAt }) => formatMoment(openedAt) },
            { head: words.used, cell: ({ lastUsedAt }) => formatMoment(lastUsedAt) },
            {
              head: words.actions,
              as: 'buttons',
              cell: ({ sessionId, openedAt, isThis }) =>
                !isThis && (
                  <button
                    type="button"
                    class="button button-small"
                    aria-label={words.endFor(formatMoment(openedAt))}
                    onClick={() => void ending.run(() => call(endSession, { params: { sessionId } }))}
                  >
                    {words.end}
                  </button>
                ),
            },
          ]}
        />
      )}
      <Failure error={ending.error} />
      <div class="buttons">
        {sessions.length > 1 && (
          <button
            type="button"
            class="button"
            aria-disabled={ending.isRunning}
            onClick={() => void ending.run(() => call(endOtherSessions))}
          >
            {words.endOthers}
          </button>
        )}
        <button type="button" class="button button-main" onClick={onClose}>
          {page.close}
        </button>
      </div>
    </Dialog>
  );
}
