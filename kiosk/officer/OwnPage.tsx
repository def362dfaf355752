import { useContext } from 'preact/hooks';
import type { AccountView } from '../../shared/endpoints/account.ts';
import { getLaunchChoices } from '../../shared/endpoints/launch.ts';
import { mayDo } from '../../shared/role.ts';
import { en } from '../../shared/text/officer/en.ts';
import { vi } from '../../shared/text/officer/vi.ts';
import { call } from '../api/call.ts';
import { AccountMenu } from '../ui/AccountMenu.tsx';
import { Card } from '../ui/Card.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { SessionContext } from '../ui/session-context.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { LaunchCard } from './LaunchCard.tsx';
import { OwnScores } from './OwnScores.tsx';

export function OwnPage({ account }: { account: AccountView }) {
  const words = useWords({ vi, en });
  const { isInFront } = useContext(SessionContext);
  usePageTitle(words.page, isInFront);
  const { officeId, role } = account;
  if (officeId !== null && mayDo(role, 'survey.launch'))
    return <CounterPage officeId={officeId} hasScores={mayDo(role, 'score.read-own')} />;
  return (
    <PageFrame account={<AccountMenu />}>
      <h1 class="only-heard">{words.page}</h1>
      <DeskInstead />
    </PageFrame>
  );
}

/** For whoever stands at a counter: inviting citizens, and an officer's own ratings. */
function CounterPage({ officeId, hasScores }: { officeId: string; hasScores: boolean }) {
  const words = useWords({ vi, en });
  const loaded = useLoaded(() => call(getLaunchChoices, { params: { officeId } }), [officeId]);
  const choices = loaded.value;
  return (
    <PageFrame name={choices && <span>{choices.officeName}</span>} account={<AccountMenu />}>
      <h1 class="only-heard">{words.page}</h1>
      <Loading of={loaded} />
      {choices && <LaunchCard officeId={officeId} choices={choices} />}
      {hasScores ? <OwnScores /> : <DeskInstead />}
    </PageFrame>
  );
}

function DeskInstead() {
  const words = useWords({ vi, en });
  return (
    <Card title={words.title}>
      <p>{words.notOfficer}</p>
      <p>
        <a class="button" href="/office">
          {words.openDesk}
        </a>
      </p>
    </Card>
  );
}
