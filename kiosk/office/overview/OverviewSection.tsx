import { listComments } from '../../../shared/endpoints/comment.ts';
import { listCases } from '../../../shared/endpoints/feedback-case.ts';
import { getOverview } from '../../../shared/endpoints/office.ts';
import { listReplies } from '../../../shared/endpoints/officer.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/overview/en.ts';
import { vi } from '../../../shared/text/overview/vi.ts';
import { call } from '../../api/call.ts';
import { formatCount, formatDay } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useFleet } from '../devices/use-fleet.ts';
import { AttentionCard, type Waiting } from './AttentionCard.tsx';
import { PeriodCard } from './PeriodCard.tsx';
import { TabletCard } from './TabletCard.tsx';

interface Props {
  officeId: string;
  role: Role;
}

/** What waits for a decision, as far as the role may know of it. */
async function loadWaiting(officeId: string, role: Role): Promise<Waiting> {
  const params = { officeId };
  const comments = mayDo(role, 'comment.moderate')
    ? (await call(listComments, { params, query: { state: 'waiting' } })).counts.waiting
    : 0;
  const replies = mayDo(role, 'score.appraise')
    ? (await call(listReplies, { params })).replies.filter(({ answer }) => !answer).length
    : 0;
  if (!mayDo(role, 'case.read')) return { comments, overdueCases: 0, replies };
  const { cases, today } = await call(listCases, { params, query: { state: 'open' } });
  return { comments, overdueCases: cases.filter(({ dueDay }) => dueDay < today).length, replies };
}

export function OverviewSection({ officeId, role }: Props) {
  const words = useWords({ vi, en });
  const overview = useLoaded(() => call(getOverview, { params: { officeId } }), [officeId]);
  const waiting = useLoaded(() => loadWaiting(officeId, role), [officeId, role]);
  return (
    <>
      <h1>{words.title}</h1>
      <Loading of={overview} />
      {overview.value && (
        <div class="columns overview-cards">
          <section class="card" aria-label={words.today}>
            <h2>
              {words.today}, {formatDay(overview.value.today)}
            </h2>
            <p class="overview-figure">
              {words.responsesToday(formatCount(overview.value.responsesToday))}{' '}
              <button type="button" class="quiet-button" onClick={() => void overview.reload()}>
                {words.refresh}
              </button>
            </p>
            <p class="soft">{words.todayHint}</p>
          </section>
          {mayDo(role, 'rating.read') && <PeriodCard officeId={officeId} overview={overview.value} />}
        </div>
      )}
      <Loading of={waiting} />
      {waiting.value && <StateOfOffice officeId={officeId} role={role} waiting={waiting.value} />}
    </>
  );
}

interface StateProps extends Props {
  waiting: Waiting;
}

function StateOfOffice({ officeId, role, waiting }: StateProps) {
  return mayDo(role, 'device.read') ? (
    <StateOfTablets officeId={officeId} waiting={waiting} />
  ) : (
    <AttentionCard officeId={officeId} fleet={null} waiting={waiting} />
  );
}

function StateOfTablets({ officeId, waiting }: Pick<StateProps, 'officeId' | 'waiting'>) {
  const fleet = useFleet(officeId);
  return (
    <>
      <Loading of={fleet} />
      {fleet.value && (
        <div class="columns overview-cards">
          <AttentionCard officeId={officeId} fleet={fleet.value} waiting={waiting} />
          <TabletCard officeId={officeId} fleet={fleet.value} />
        </div>
      )}
    </>
  );
}
