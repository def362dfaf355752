import { useEffect, useState } from 'preact/hooks';
import { type AccountView, getSession } from '../../shared/endpoints/account.ts';
import { beginProviderSignIn, getSignInProvider } from '../../shared/endpoints/sign-in-provider.ts';
import { en } from '../../shared/text/sign-in-provider/en.ts';
import { vi } from '../../shared/text/sign-in-provider/vi.ts';
import { call } from '../api/call.ts';
import { goToProvider, mustAskWho } from '../api/provider-answer.ts';
import { Failure } from './Failure.tsx';
import { useWords } from './PageLanguage.tsx';
import { useAction } from './use-action.ts';

interface Props {
  /** True where a session has ended under somebody's hands. */
  isEnded: boolean;
  onSignedIn: (account: AccountView) => void;
}

/** The way in by the authority's own sign-in; nothing where the server knows of none. */
export function ProviderSignIn({ isEnded, onSignedIn }: Props) {
  const words = useWords({ vi, en });
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    // Whoever has a password signs in without it.
    call(getSignInProvider).then(
      ({ provider }) => setName(provider?.name ?? null),
      () => {},
    );
  }, []);
  if (name === null) return null;
  return (
    <div class="provider-sign-in">
      <p class="provider-or">{words.or}</p>
      {isEnded ? <ElsewhereLink name={name} onSignedIn={onSignedIn} /> : <ProviderButton name={name} />}
    </div>
  );
}

function ProviderButton({ name }: { name: string }) {
  const words = useWords({ vi, en });
  const action = useAction(async () => {
    const page = location.pathname.startsWith('/officer') ? 'officer' : 'office';
    const body = { page, asksWho: mustAskWho() } as const;
    goToProvider((await call(beginProviderSignIn, { body })).url);
  });
  return (
    <>
      <button type="button" class="button" aria-disabled={action.isRunning} onClick={() => void action.run()}>
        {words.button(name)}
      </button>
      <p class="hint">{words.hint}</p>
      <Failure error={action.error} />
    </>
  );
}

/** To leave the page would lose what somebody typed: they sign in beside it, and are known here when they are back. */
function ElsewhereLink({ name, onSignedIn }: { name: string } & Pick<Props, 'onSignedIn'>) {
  const words = useWords({ vi, en });
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') call(getSession).then(onSignedIn, () => {});
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [onSignedIn]);
  return (
    <>
      <a class="button" href={location.pathname} target="_blank" rel="noopener">
        {words.newTab(name)}
      </a>
      <p class="hint">{words.newTabHint}</p>
    </>
  );
}
