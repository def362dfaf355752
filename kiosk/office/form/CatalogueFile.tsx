import { useState } from 'preact/hooks';
import type { Catalogue, PublishedCatalogue } from '../../../shared/catalogue.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { en as officeEn } from '../../../shared/text/office/en.ts';
import { vi as officeVi } from '../../../shared/text/office/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { FileButton } from '../fields/FileButton.tsx';
import { saveFile } from '../fields/save-file.ts';
import type { OfficeDraft } from '../new-office/office-draft.ts';
import { readCatalogueFile } from './catalogue-file.ts';

interface Props {
  published: PublishedCatalogue;
  /** What the form says at this moment, right or not. */
  catalogue: Catalogue;
  mayChange: boolean;
  onDraft: (draft: OfficeDraft) => void;
}

/** The form as a file, to be kept or carried to another office. */
export function CatalogueFile({ published, catalogue, mayChange, onDraft }: Props) {
  const words = useWords({ vi, en }).file;
  const { rules } = useWords({ vi: officeVi, en: officeEn }).form;
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [notice, setNotice] = useState('');
  const save = () =>
    saveFile(
      `mau-phieu-${published.office.id}.json`,
      new Blob([`${JSON.stringify(catalogue, null, 2)}\n`], { type: 'application/json' }),
    );
  const open = async (file: File) => {
    const reading = readCatalogueFile(await file.text(), published);
    setNotice(reading.kind === 'draft' ? words.opened(file.name) : '');
    setFaults(
      reading.kind === 'draft'
        ? []
        : reading.kind === 'no-json'
          ? [words.noJson]
          : reading.faults.map(({ path, rule }) => words.fault(path, rules[rule])),
    );
    if (reading.kind === 'draft') onDraft(reading.draft);
  };
  return (
    <Card title={words.title} hint={words.hint} class="form-side">
      <div class="buttons">
        <button type="button" class="button button-small" onClick={save}>
          {words.save}
        </button>
        {mayChange && (
          <FileButton
            label={words.open}
            spoken={words.open}
            accept=".json,application/json"
            isDisabled={false}
            onFile={open}
          />
        )}
      </div>
      <output class="hint">{notice}</output>
      {faults.length > 0 && (
        <div role="alert" class="note note-warning">
          <p>{words.refused}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
