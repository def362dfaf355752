import { useContext } from 'preact/hooks';
import type { AccountView } from '../../shared/endpoints/account.ts';
import { getOwnScores } from '../../shared/endpoints/officer.ts';
import { mayDo } from '../../shared/role.ts';
import { en } from '../../shared/text/officer/en.ts';
import { vi } from '../../shared/text/officer/vi.ts';
import { call } from '../api/call.ts';
import { AccountMenu } from '../ui/AccountMenu.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { SessionContext } from '../ui/session-context.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { CriterionScores } from './CriterionScores.tsx';

export function OwnPage({ account }: { account: AccountView }) {
  const words = useWords({ vi, en });
  const { isInFront } = useContext(SessionContext);
  usePageTitle(words.title, isInFront);
  if (mayDo(account.role, 'score.read-own')) return <Scores />;
  return (
    <PageFrame account={<AccountMenu />}>
      <section class="card card-narrow">
        <h1>{words.title}</h1>
        <p>{words.notOfficer}</p>
        <p>
          <a class="button button-main" href="/office">
            {words.openDesk}
          </a>
        </p>
      </section>
    </PageFrame>
  );
}

function Scores() {
  const words = useWords({ vi, en });
  const loaded = useLoaded(() => call(getOwnScores), []);
  const scores = loaded.value;
  return (
    <PageFrame name={scores && <span>{scores.officeName}</span>} account={<AccountMenu />}>
      <h1>{words.title}</h1>
      <Loading of={loaded} />
      {scores && (
        <>
          <p class="officer-name">{scores.officerName}</p>
          {scores.criteria.length === 0 && <p class="note">{words.noCriteria}</p>}
          {scores.criteria.map((criterion) => (
            <CriterionScores
              key={criterion.criterionId}
              criterion={criterion}
              minimumRatings={scores.minimumRatings}
            />
          ))}
          <section class="card">
            <h2>{words.explanation.title}</h2>
            <ul>
              <li>{words.explanation.own}</li>
              <li>{words.explanation.batches(scores.minimumRatings)}</li>
              <li>{words.explanation.percent}</li>
            </ul>
          </section>
        </>
      )}
    </PageFrame>
  );
}
