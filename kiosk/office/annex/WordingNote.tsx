import type { WordingChange } from '../../../shared/annex/wording-change.ts';
import { en } from '../../../shared/text/wording/en.ts';
import { vi } from '../../../shared/text/wording/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';

/** What was asked in other words within the period, which its figures alone do not tell. */
export function WordingNote({ changes }: { changes: readonly WordingChange[] }) {
  const words = useWords({ vi, en });
  const sentenceOf = ({ criterion, level, before, after }: WordingChange) => {
    if (level === null) return words.criterion(before, after);
    return criterion === null
      ? words.level(level, before, after)
      : words.ownLevel(level, criterion, before, after);
  };
  if (changes.length === 0) return null;
  return (
    <section class="note" aria-label={words.title}>
      <p>
        <strong>{words.title}</strong>
      </p>
      <ul class="wording-changes">
        {changes.map((change) => (
          <li key={`${change.version} ${change.criterionId} ${change.level}`}>
            {words.since(formatDay(change.publishedDay), change.version)} {sentenceOf(change)}
          </li>
        ))}
      </ul>
      <p class="hint">{words.hint}</p>
    </section>
  );
}
