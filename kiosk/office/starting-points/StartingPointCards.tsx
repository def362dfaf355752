import './starting-points.css';
import { useState } from 'preact/hooks';
import type { StartingPoint } from '../../../shared/starting-points/starting-point.ts';
import { en } from '../../../shared/text/starting-points/en.ts';
import { vi } from '../../../shared/text/starting-points/vi.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { formatCount } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { OfficeDraft } from '../new-office/office-draft.ts';
import { beginAnew, standsAs } from './begin-anew.ts';

interface Props {
  points: readonly StartingPoint[];
  draft: OfficeDraft;
  onChange: (change: Partial<OfficeDraft>) => void;
}

/** Forms to begin with; asks first where criteria that somebody wrote would go. */
export function StartingPointCards({ points, draft, onChange }: Props) {
  const words = useWords({ vi, en });
  const [asked, setAsked] = useState<StartingPoint | null>(null);
  const current = points.find((point) => standsAs(draft, point));
  const take = (point: StartingPoint) => onChange(beginAnew(draft, point));
  const choose = (point: StartingPoint) => (current && !draft.published ? take(point) : setAsked(point));
  return (
    <>
      <ul class="columns starting-points">
        {points.map((point) => (
          <PointCard key={point.id} point={point} isCurrent={point === current} onUse={() => choose(point)} />
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          title={words.confirm.title}
          submit={words.confirm.submit}
          onClose={() => setAsked(null)}
          onConfirm={async () => {
            take(asked);
            setAsked(null);
          }}
        >
          <p>{words.confirm.text(words.cards[asked.id].name)}</p>
          {draft.published && <p class="hint">{words.confirm.counted}</p>}
        </ConfirmDialog>
      )}
    </>
  );
}

interface CardProps {
  point: StartingPoint;
  isCurrent: boolean;
  onUse: () => void;
}

function PointCard({ point: { id, criteria, levels }, isCurrent, onUse }: CardProps) {
  const words = useWords({ vi, en });
  const { name, about } = words.cards[id];
  return (
    <li class={`row starting-point ${isCurrent ? 'starting-point-current' : ''}`}>
      <strong>{name}</strong>
      <p class="hint">{about}</p>
      <p>{words.size(formatCount(criteria.length), formatCount(levels.length))}</p>
      <button
        type="button"
        class="button button-small"
        aria-label={isCurrent ? `${words.inUse}: ${name}` : words.useFor(name)}
        aria-disabled={isCurrent}
        onClick={() => !isCurrent && onUse()}
      >
        {isCurrent ? words.inUse : words.use}
      </button>
    </li>
  );
}
