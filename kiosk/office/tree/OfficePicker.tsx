import './tree.css';
import { useState } from 'preact/hooks';
import type { OfficeView } from '../../../shared/endpoints/office.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { en } from '../../../shared/text/tree/en.ts';
import { vi } from '../../../shared/text/tree/vi.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { formatCount } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { findOffices, mostShown } from './find-offices.ts';

interface Props {
  title: string;
  offices: readonly OfficeView[];
  onClose: () => void;
  onPick: (officeId: string) => void;
  error?: unknown;
}

/** Takes one of many offices, by the tree or by a part of the name. */
export function OfficePicker({ title, offices, onClose, onPick, error }: Props) {
  const words = useWords({ vi, en });
  const { cancel } = useWords({ vi: pageVi, en: pageEn });
  const [typed, setTyped] = useState('');
  const found = findOffices(offices, typed);
  const left = found.length - mostShown;
  return (
    <Dialog title={title} onClose={onClose}>
      <TextField label={words.search} hint={words.searchHint} value={typed} onValue={setTyped} />
      <ul class="office-list" aria-label={words.list}>
        {found.slice(0, mostShown).map(({ officeId, name, depth }) => (
          <li key={officeId} class={`tree-level-${depth}`}>
            <button type="button" class="quiet-button" onClick={() => onPick(officeId)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <output class="hint">
        {found.length === 0 ? words.none : left > 0 ? words.more(formatCount(left)) : ''}
      </output>
      <Failure error={error} />
      <div class="buttons">
        <button type="button" class="button" onClick={onClose}>
          {cancel}
        </button>
      </div>
    </Dialog>
  );
}
