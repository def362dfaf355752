import type { ClosingView } from '../../../shared/closing/closing.ts';
import { en } from '../../../shared/text/closing/en.ts';
import { vi } from '../../../shared/text/closing/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { addressOfRoute } from '../route.ts';

interface Props {
  officeId: string;
  closing: ClosingView;
}

/** Above the annex of a period that was closed: which document counts. */
export function ClosedNote({ officeId, closing: { number, closedDay } }: Props) {
  const { closed } = useWords({ vi, en });
  return (
    <output class="note closed-note">
      <p>
        <strong>{closed.title(number, formatDay(closedDay))}</strong> {closed.text}
      </p>
      <p>
        <a href={addressOfRoute({ page: 'office', officeId, section: 'closings', period: null })}>
          {closed.see}
        </a>
      </p>
    </output>
  );
}
