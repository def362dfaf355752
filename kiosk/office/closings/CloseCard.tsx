import { useState } from 'preact/hooks';
import type { ClosingView } from '../../../shared/closing/closing.ts';
import type { Period } from '../../../shared/period.ts';
import { en } from '../../../shared/text/closing/en.ts';
import { vi } from '../../../shared/text/closing/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { addressOfRoute } from '../route.ts';
import { CloseDialog } from './CloseDialog.tsx';

interface Props {
  officeId: string;
  period: Period;
  today: string;
  onClosed: () => Promise<void>;
}

/** Beside the annex of a period: freezes it. */
export function CloseCard({ officeId, period, today, onClosed }: Props) {
  const words = useWords({ vi, en }).close;
  const [isAsking, setAsking] = useState(false);
  const [closing, setClosing] = useState<ClosingView | null>(null);
  const hasEnded = period.to < today;
  const finish = async (made: ClosingView) => {
    setAsking(false);
    setClosing(made);
    await onClosed();
  };
  return (
    <Card title={words.title} hint={hasEnded ? words.text : words.running}>
      {hasEnded && (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {words.open}
        </button>
      )}
      <output class="done">{closing && words.done(closing.number)}</output>
      {closing && (
        <a href={addressOfRoute({ page: 'office', officeId, section: 'closings', period: null })}>
          {words.see}
        </a>
      )}
      {isAsking && (
        <CloseDialog {...{ officeId, period }} onClose={() => setAsking(false)} onClosed={finish} />
      )}
    </Card>
  );
}
