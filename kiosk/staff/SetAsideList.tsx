import { useState } from 'preact/hooks';
import type { RejectionCode } from '../../shared/problem.ts';
import type { Language } from '../../shared/text/language.ts';
import { rejections as english } from '../../shared/text/problem/en.ts';
import { rejections as vietnamese } from '../../shared/text/problem/vi.ts';
import type { TabletStatus } from '../device/tablet.ts';
import { formatTime } from './format-time.ts';
import type { StaffWords } from './words.ts';

type SetAside = TabletStatus['setAside'][number];

interface Props {
  readonly rows: readonly SetAside[];
  readonly words: StaffWords;
  readonly language: Language;
  readonly onDelete: (id: string) => void;
}

const rejections = { vi: vietnamese, en: english };

function describeReason(code: string, words: StaffWords, language: Language): string {
  const own = words.setAsideReasons[code as keyof StaffWords['setAsideReasons']];
  return own ?? rejections[language][code as RejectionCode] ?? code;
}

/** What the server refused, and why; nothing of what was answered. What is in a file may be deleted. */
export function SetAsideList({ rows, words, language, onDelete }: Props) {
  const [askedAbout, setAskedAbout] = useState<string>();
  return (
    <ul class="set-aside">
      {rows.map((row) => (
        <li key={row.id}>
          <p>
            {words.staff.setAsideRow(row.seq, formatTime(row.setAsideAt))}:{' '}
            {describeReason(row.code, words, language)}{' '}
            {row.exportedAt !== undefined && words.unsent.exportedAt(formatTime(row.exportedAt))}
          </p>
          {row.exportedAt !== undefined && askedAbout !== row.id && (
            <button
              type="button"
              class="secondary small"
              aria-label={words.unsent.deleteOf(row.seq)}
              onClick={() => setAskedAbout(row.id)}
            >
              {words.unsent.delete}
            </button>
          )}
          {askedAbout === row.id && (
            <DeleteQuestion
              seq={row.seq}
              words={words}
              onKeep={() => setAskedAbout(undefined)}
              onDelete={() => onDelete(row.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface QuestionProps {
  readonly seq: number;
  readonly words: StaffWords;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
}

function DeleteQuestion({ seq, words: { unsent }, onKeep, onDelete }: QuestionProps) {
  return (
    <div class="problem" role="alertdialog" aria-label={unsent.deleteOf(seq)}>
      <p>{unsent.confirm(seq)}</p>
      <div class="notice-buttons">
        <button type="button" class="secondary small" ref={focusFirst} onClick={onKeep}>
          {unsent.keep}
        </button>
        <button type="button" class="secondary small" onClick={onDelete}>
          {unsent.confirmDelete}
        </button>
      </div>
    </div>
  );
}

/** The harmless answer is the one under the finger, or the key. */
function focusFirst(button: HTMLButtonElement | null): void {
  button?.focus();
}
