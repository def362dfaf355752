import { useState } from 'preact/hooks';
import type { LanguagePut } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/languages/en.ts';
import { vi } from '../../../shared/text/languages/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { FileAction } from '../fields/FileAction.tsx';

type Taken = LanguagePut & { readonly name: string };

interface Props {
  onStart: () => void;
  onUpload: (file: File) => Promise<Taken>;
}

/** Takes a translator's file, and says what came of it. */
export function UploadLanguage({ onStart, onUpload }: Props) {
  const words = useWords({ vi, en });
  const [taken, setTaken] = useState<Taken | null>(null);
  const action = useAction(async (file: File) => {
    onStart();
    setTaken(null);
    setTaken(await onUpload(file));
  });
  return (
    <Card title={words.upload} hint={words.uploadHint}>
      <FileAction
        label={words.uploadButton}
        spoken={words.uploadSpoken}
        accept=".json,application/json"
        action={action}
        done={taken ? [words.taken(taken.name), ...listRemarks(taken, words)].join(' ') : ''}
      />
    </Card>
  );
}

type Sayings = Pick<typeof vi, 'complete' | 'incomplete' | 'published' | 'unknown' | 'outdated'>;

function listRemarks({ missing, catalogueVersion, unknown, outdated }: Taken, words: Sayings): string[] {
  return [
    missing === 0 ? words.complete : words.incomplete(missing),
    catalogueVersion === null ? '' : words.published(catalogueVersion),
    unknown.length === 0 ? '' : words.unknown(unknown.join(', ')),
    outdated.length === 0 ? '' : words.outdated(outdated.join(', ')),
  ].filter(Boolean);
}
