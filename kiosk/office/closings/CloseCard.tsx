import { useState } from 'preact/hooks';
import type { Annex } from '../../../shared/annex/annex.ts';
import { en } from '../../../shared/text/closing/en.ts';
import { vi } from '../../../shared/text/closing/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { CloseDialog } from './CloseDialog.tsx';

interface Props {
  officeId: string;
  annex: Annex;
  today: string;
  onClosed: () => Promise<void>;
}

/** Beside the annex of a period: freezes it. */
export function CloseCard({ officeId, annex, today, onClosed }: Props) {
  const words = useWords({ vi, en }).close;
  const [isAsking, setAsking] = useState(false);
  const hasEnded = annex.to < today;
  return (
    <Card title={words.title} hint={hasEnded ? words.text : words.running}>
      {hasEnded && (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {words.open}
        </button>
      )}
      {isAsking && <CloseDialog {...{ officeId, annex, onClosed }} onClose={() => setAsking(false)} />}
    </Card>
  );
}
