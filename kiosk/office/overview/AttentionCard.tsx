import type { DeviceView } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/overview/en.ts';
import { vi } from '../../../shared/text/overview/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { formatCount } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ConcernWords } from '../devices/DeviceHealth.tsx';
import type { Fleet } from '../devices/use-fleet.ts';
import { addressOfRoute } from '../route.ts';
import type { Section } from '../sections.ts';
import { listIssues, type TabletIssue } from './tablet-state.ts';

export interface Waiting {
  /** Comments that nobody has looked at. */
  readonly comments: number;
  readonly overdueCases: number;
  /** Officers' replies without an answer. */
  readonly replies: number;
}

interface Props {
  officeId: string;
  fleet: Fleet | null;
  waiting: Waiting;
}

/** What somebody should see to, each with the way there; a sentence where there is nothing. */
export function AttentionCard({ officeId, fleet, waiting }: Props) {
  const words = useWords({ vi, en });
  const troubled = (fleet?.devices ?? [])
    .map((device) => ({ device, issues: listIssues(device, fleet?.nowMs ?? 0) }))
    .filter(({ issues }) => issues.length > 0);
  const { comments, overdueCases, replies } = waiting;
  const hasNothing = troubled.length === 0 && comments + overdueCases + replies === 0;
  const way = (section: Section, text: string) => (
    <a href={addressOfRoute({ page: 'office', officeId, section, period: null })}>{text}</a>
  );
  return (
    <Card title={words.attention} class="overview-attention">
      {hasNothing && <p class="soft">{words.nothing}</p>}
      <ul class="attention-list">
        {comments > 0 && (
          <li>
            {words.commentsWaiting(formatCount(comments))} {way('comments', words.toComments)}
          </li>
        )}
        {overdueCases > 0 && (
          <li>
            {words.casesOverdue(formatCount(overdueCases))} {way('cases', words.toCases)}
          </li>
        )}
        {replies > 0 && (
          <li>
            {words.repliesWaiting(formatCount(replies))} {way('appraisal', words.toReplies)}
          </li>
        )}
        {troubled.map(({ device, issues }) => (
          <Troubled key={device.deviceId} device={device} issues={issues} />
        ))}
      </ul>
      {troubled.length > 0 && <p>{way('devices', words.toDevices)}</p>}
    </Card>
  );
}

function Troubled({ device, issues }: { device: DeviceView; issues: readonly TabletIssue[] }) {
  return (
    <li>
      <strong>{device.name}</strong>
      <ul class="plain-list">
        {issues.map((issue) => (
          <li key={issue.kind === 'concern' ? issue.concern.kind : issue.kind}>
            <IssueWords issue={issue} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function IssueWords({ issue }: { issue: TabletIssue }) {
  const words = useWords({ vi, en });
  if (issue.kind === 'concern') return <ConcernWords concern={issue.concern} />;
  return <>{issue.kind === 'neverHeard' ? words.neverHeard : words[issue.kind](formatCount(issue.count))}</>;
}
