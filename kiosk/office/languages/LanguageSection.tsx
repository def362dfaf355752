import { useState } from 'preact/hooks';
import type { CitizenLanguage } from '../../../shared/citizen-language.ts';
import { buildLanguageFile } from '../../../shared/language-file.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/languages/en.ts';
import { vi } from '../../../shared/text/languages/vi.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { saveFile } from '../fields/save-file.ts';
import { AddLanguage } from './AddLanguage.tsx';
import { LanguagePreview } from './LanguagePreview.tsx';
import { LanguageTable } from './LanguageTable.tsx';
import { RemoveLanguage } from './RemoveLanguage.tsx';
import { UploadLanguage } from './UploadLanguage.tsx';
import { type LanguageDesk, type OfficeLanguages, useLanguages } from './use-languages.ts';

interface Props {
  officeId: string;
  role: Role;
}

export function LanguageSection({ officeId, role }: Props) {
  const words = useWords({ vi, en });
  const desk = useLanguages(officeId);
  const mayWrite = mayDo(role, 'settings.write');
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {!mayWrite && <p class="note">{words.readOnly}</p>}
      <Loading of={desk.loaded} />
      {desk.loaded.value && <Languages {...desk.loaded.value} desk={desk} mayWrite={mayWrite} />}
    </>
  );
}

type Opened = { readonly code: string; readonly as: 'preview' | 'removal' };

function Languages({
  catalogue,
  languages,
  desk,
  mayWrite,
}: OfficeLanguages & { desk: LanguageDesk; mayWrite: boolean }) {
  const words = useWords({ vi, en });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [done, setDone] = useState('');
  const found = languages.find(({ code }) => code === opened?.code);
  const close = () => setOpened(null);
  const download = (language: CitizenLanguage) => {
    const name = `ngon-ngu-${language.code}.json`;
    const text = JSON.stringify(buildLanguageFile(language, catalogue), null, 2);
    saveFile(name, new Blob([`${text}\n`], { type: 'application/json' }));
    setDone(words.downloaded(name));
  };
  return (
    <>
      <output class="done">{done}</output>
      <LanguageTable
        {...{ catalogue, languages, mayWrite }}
        onPreview={({ code }) => setOpened({ code, as: 'preview' })}
        onDownload={download}
        onRemove={({ code }) => setOpened({ code, as: 'removal' })}
      />
      {found && opened?.as === 'preview' && (
        <LanguagePreview key={found.code} language={found} catalogue={catalogue} onClose={close} />
      )}
      {mayWrite && <UploadLanguage onUpload={desk.upload} onStart={() => setDone('')} />}
      {mayWrite && <AddLanguage languages={languages} onDownload={download} />}
      {found && opened?.as === 'removal' && (
        <RemoveLanguage
          language={found}
          onClose={close}
          onRemove={async () => {
            await desk.remove(found.code);
            setDone(words.removed(found.name));
            close();
          }}
        />
      )}
    </>
  );
}
