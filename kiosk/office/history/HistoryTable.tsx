import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { isDay } from '../../../shared/period.ts';
import { en } from '../../../shared/text/history/en.ts';
import { vi } from '../../../shared/text/history/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';

type Words = typeof vi;
type Part = AuditEntry['changes'][number];

const mostShown = 6;

function describeActor({ kind, name }: AuditEntry['actor'], words: Words): string {
  const what = words.actorKinds[kind];
  if (!what) return name;
  return name ? `${name} (${what})` : what;
}

function describeValue(value: Part['before'], words: Words): string {
  if (value === null || value === '') return words.values.none;
  if (typeof value === 'boolean') return value ? words.values.yes : words.values.no;
  if (typeof value === 'string' && isDay(value)) return formatDay(value);
  return words.words[value] ?? String(value);
}

/** `quy tắc đánh dấu, số giây tối thiểu`; a place in a list counts from 1. */
function describePath(path: string, words: Words): string {
  const name = (part: string) =>
    /^\d+$/.test(part) ? String(Number(part) + 1) : (words.parts[part] ?? part);
  return path.split('.').map(name).join(', ');
}

function describePart({ path, before, after }: Part, words: Words): string {
  const name = describePath(path, words);
  const now = describeValue(after, words);
  return before === null ? words.made(name, now) : words.changed(name, describeValue(before, words), now);
}

/** A period among the ids is written as people write it. */
function describeSubject(subject: string): string {
  const days = subject.split('/');
  return days.every(isDay) ? days.map(formatDay).join(' – ') : subject;
}

function Changes({ parts }: { parts: readonly Part[] }) {
  const words = useWords({ vi, en });
  const rest = parts.length - mostShown;
  return (
    <ul class="history-changes">
      {parts.slice(0, mostShown).map((part) => (
        <li key={part.path}>{describePart(part, words)}</li>
      ))}
      {rest > 0 && <li>{words.moreChanges(rest)}</li>}
    </ul>
  );
}

/** Who did what, when; the newest first. */
export function HistoryTable({ entries }: { entries: readonly AuditEntry[] }) {
  const words = useWords({ vi, en });
  const { columns } = words;
  return (
    <ListTable
      label={words.list}
      class="history-table"
      rows={entries}
      keyOf={({ hash }) => hash}
      none={<p class="soft">{words.none}</p>}
      columns={[
        { head: columns.number, class: 'number', cell: ({ number }) => number },
        { head: columns.at, cell: ({ at }) => formatMoment(at) },
        { head: columns.actor, cell: ({ actor }) => describeActor(actor, words) },
        { head: columns.action, as: 'name', cell: ({ action }) => words.actions[action] },
        { head: columns.subject, class: 'history-subject', cell: ({ subject }) => describeSubject(subject) },
        {
          head: columns.changes,
          cell: ({ changes }) => (changes.length > 0 ? <Changes parts={changes} /> : null),
        },
      ]}
    />
  );
}
