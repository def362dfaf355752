import { useState } from 'preact/hooks';
import type { Catalogue, PublishedCatalogue } from '../../../shared/catalogue.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { FileButton } from '../fields/FileButton.tsx';
import { saveFile } from '../fields/save-file.ts';
import type { OfficeDraft } from '../new-office/office-draft.ts';
import { type CatalogueFileReading, readCatalogueFile } from './catalogue-file.ts';
import { FileFaults } from './FileFaults.tsx';

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
  const [reading, setReading] = useState<CatalogueFileReading | null>(null);
  const [notice, setNotice] = useState('');
  const save = () =>
    saveFile(
      `mau-phieu-${published.office.id}.json`,
      new Blob([`${JSON.stringify(catalogue, null, 2)}\n`], { type: 'application/json' }),
    );
  const open = async (file: File) => {
    const read = readCatalogueFile(await file.text(), published);
    setReading(read);
    setNotice(read.kind === 'draft' ? words.opened(file.name) : '');
    if (read.kind === 'draft') onDraft(read.draft);
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
      {reading && <FileFaults reading={reading} />}
    </Card>
  );
}
