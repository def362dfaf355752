import { useState } from 'preact/hooks';
import { en } from '../../../shared/text/starting-points/en.ts';
import { vi } from '../../../shared/text/starting-points/vi.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import type { FormPart } from '../fields/form-part.ts';
import type { OfficeDraft } from '../new-office/office-draft.ts';
import { StartingPointCards } from './StartingPointCards.tsx';

/** To begin the questions of a form anew; closed until somebody wants it. */
export function NewStart(parts: FormPart<OfficeDraft>) {
  const words = useWords({ vi, en });
  const [wasOpened, setOpened] = useState(false);
  return (
    <details class="card row-more" onToggle={() => setOpened(true)}>
      <summary>{words.open}</summary>
      {wasOpened && <LoadedCards {...parts} />}
    </details>
  );
}

function LoadedCards({ draft, onChange }: FormPart<OfficeDraft>) {
  const { hint } = useWords({ vi, en });
  const loaded = useLoaded(() => import('../../../shared/starting-points/starting-points.ts'), []);
  return (
    <>
      <p class="hint">{hint}</p>
      <Loading of={loaded} />
      {loaded.value && (
        <StartingPointCards points={loaded.value.startingPoints} draft={draft} onChange={onChange} />
      )}
    </>
  );
}
