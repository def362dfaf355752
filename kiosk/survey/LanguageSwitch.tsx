import type { Language } from '../../shared/text/language.ts';

const ownNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

interface Props {
  readonly label: string;
  readonly offered: readonly Language[];
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

export function LanguageSwitch({ label, offered, language, onChoose }: Props) {
  if (offered.length < 2) return null;
  return (
    <fieldset class="language-switch" aria-label={label}>
      {offered.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => onChoose(one)}
        >
          {ownNames[one]}
        </button>
      ))}
    </fieldset>
  );
}
