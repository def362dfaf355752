import type { Connection } from '../device/exchange.ts';
import { Notice } from '../device/Notice.tsx';
import type { StaffWords } from './words.ts';

interface Props {
  readonly connection: Connection;
  readonly words: StaffWords;
  readonly onEnrolAgain: () => void;
}

function troubleOf(connection: Connection, { waiting, sync }: StaffWords): string | undefined {
  if (connection.kind === 'offline') return waiting.offline;
  if (connection.kind === 'stop') return sync.stop;
  if (connection.kind === 'retry-later')
    return connection.code === 'no-catalogue' ? waiting.noCatalogue : sync.later(connection.code);
  return undefined;
}

/** Enrolled, and without questions to ask yet. */
export function WaitingScreen({ connection, words, onEnrolAgain }: Props) {
  const trouble = troubleOf(connection, words);
  return (
    <Notice title={words.waiting.title}>
      <p>{words.waiting.text}</p>
      <p role="status" class={trouble ? 'warning' : ''}>
        {trouble}
      </p>
      {connection.kind === 'stop' && (
        <button type="button" class="primary" onClick={onEnrolAgain}>
          {words.staff.enrolAgain}
        </button>
      )}
    </Notice>
  );
}
