import type { Language } from '../../shared/text/language.ts';

const ownNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

interface Props {
  readonly label: string;
  readonly offered: readonly Language[];
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

/** The other languages, each by its own name. */
export function LanguageSwitch({ label, offered, language, onChoose }: Props) {
  const others = offered.filter((one) => one !== language);
  if (others.length === 0) return null;
  return (
    <nav class="language-switch" aria-label={label}>
      {others.map((one) => (
        <button key={one} type="button" lang={one} onClick={() => onChoose(one)}>
          {ownNames[one]}
        </button>
      ))}
    </nav>
  );
}
