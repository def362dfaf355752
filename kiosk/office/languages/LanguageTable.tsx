import type { Catalogue } from '../../../shared/catalogue.ts';
import type { CitizenLanguage } from '../../../shared/citizen-language.ts';
import { isBuiltIn, listMissingTexts, type MissingText } from '../../../shared/language-file.ts';
import { en } from '../../../shared/text/languages/en.ts';
import { vi } from '../../../shared/text/languages/vi.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';

interface Actions {
  onPreview: (language: CitizenLanguage) => void;
  onDownload: (language: CitizenLanguage) => void;
  onRemove: (language: CitizenLanguage) => void;
}

interface Props extends Actions {
  catalogue: Catalogue;
  languages: readonly CitizenLanguage[];
  mayWrite: boolean;
}

export function LanguageTable({ catalogue, languages, mayWrite, ...actions }: Props) {
  const words = useWords({ vi, en });
  const { columns } = words;
  return (
    <ListTable
      label={words.list}
      rows={[null, ...languages]}
      keyOf={(language) => language?.code ?? 'vi'}
      columns={[
        {
          head: columns.name,
          as: 'name',
          cell: (language) => <bdi lang={language?.code ?? 'vi'}>{language?.name ?? 'Tiếng Việt'}</bdi>,
        },
        {
          head: columns.state,
          as: 'whole',
          cell: (language) =>
            language ? <LanguageState language={language} catalogue={catalogue} /> : words.source,
        },
        {
          head: columns.actions,
          as: 'buttons',
          cell: (language) =>
            language && <LanguageButtons language={language} mayWrite={mayWrite} {...actions} />,
        },
      ]}
    />
  );
}

function LanguageState({ language, catalogue }: { language: CitizenLanguage; catalogue: Catalogue }) {
  const words = useWords({ vi, en });
  const missing = listMissingTexts(language, catalogue);
  const count = missing.screens.length + missing.catalogue.length;
  if (count === 0) return <span class="state state-enrolled">{words.complete}</span>;
  return (
    <>
      <span class="state-missing">{words.incomplete(count)}</span>
      <details>
        <summary>{words.showMissing}</summary>
        <MissingTexts title={words.missingCatalogue(missing.catalogue.length)} texts={missing.catalogue} />
        <MissingTexts title={words.missingScreens(missing.screens.length)} texts={missing.screens} />
      </details>
    </>
  );
}

function MissingTexts({ title, texts }: { title: string; texts: readonly MissingText[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <p class="missing-texts">{title}</p>
      <ul class="plain-list" lang="vi">
        {texts.map(({ key, vi: text }) => (
          <li key={key}>
            {text} <code class="soft">{key}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function LanguageButtons({
  language,
  mayWrite,
  ...on
}: Actions & { language: CitizenLanguage; mayWrite: boolean }) {
  const words = useWords({ vi, en });
  const { code, name } = language;
  return (
    <div class="row-buttons">
      <button
        type="button"
        class="button button-small"
        aria-label={words.previewFor(name)}
        onClick={() => on.onPreview(language)}
      >
        {words.preview}
      </button>
      <button
        type="button"
        class="button button-small"
        aria-label={words.downloadFor(name)}
        onClick={() => on.onDownload(language)}
      >
        {words.download}
      </button>
      {mayWrite && !isBuiltIn(code) && (
        <button
          type="button"
          class="quiet-button"
          aria-label={words.removeFor(name)}
          onClick={() => on.onRemove(language)}
        >
          {words.remove}
        </button>
      )}
    </div>
  );
}
