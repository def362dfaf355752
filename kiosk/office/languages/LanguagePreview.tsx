import type { Catalogue } from '../../../shared/catalogue.ts';
import { listCatalogueTexts } from '../../../shared/catalogue-text.ts';
import type { CitizenLanguage } from '../../../shared/citizen-language.ts';
import { screenTexts } from '../../../shared/screen-text.ts';
import { en } from '../../../shared/text/languages/en.ts';
import { vi } from '../../../shared/text/languages/vi.ts';
import type { TextsByKey } from '../../../shared/text/texts-by-key.ts';
import { focusHeading } from '../../ui/focus-heading.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';

interface Props {
  language: CitizenLanguage;
  catalogue: Catalogue;
  onClose: () => void;
}

/** It opens below what was clicked, out of sight where the list is long. */
function goTo(heading: HTMLElement | null): void {
  focusHeading(heading);
  heading?.scrollIntoView();
}

/** Everything that citizens read in a language, beside what it was translated from. */
export function LanguagePreview({ language, catalogue, onClose }: Props) {
  const words = useWords({ vi, en });
  return (
    <section class="card" aria-labelledby="language-preview">
      <h2 id="language-preview" tabIndex={-1} ref={goTo}>
        {words.previewTitle(language.name)}
      </h2>
      <Texts
        title={words.previewCatalogue}
        language={language}
        source={listCatalogueTexts(catalogue, 'vi')}
        texts={listCatalogueTexts(catalogue, language.code)}
      />
      <Texts title={words.previewScreens} language={language} source={screenTexts} texts={language.texts} />
      <div class="buttons">
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </section>
  );
}

interface TextsProps {
  title: string;
  language: CitizenLanguage;
  source: TextsByKey;
  texts: TextsByKey;
}

function Texts({ title, language: { code, name, direction }, source, texts }: TextsProps) {
  const words = useWords({ vi, en });
  return (
    <ListTable
      label={title}
      hasTitle
      class="language-texts"
      rows={Object.entries(source)}
      keyOf={([key]) => key}
      columns={[
        {
          head: words.previewSource,
          as: 'whole',
          cell: ([, original]) => <span lang="vi">{original}</span>,
        },
        {
          head: name,
          as: 'whole',
          cell: ([key]) =>
            texts[key] ? (
              <div lang={code} dir={direction}>
                {texts[key]}
              </div>
            ) : (
              <span class="warning-text">{words.notTranslated}</span>
            ),
        },
      ]}
    />
  );
}
