import type { SurveyLanguage } from './languages.ts';

/** Of more than two there is a list: in the corner of the screen there is room for one name. */
const mostNames = 2;

interface Props {
  readonly label: string;
  readonly offered: readonly SurveyLanguage[];
  /** The code of the one on the screen. */
  readonly language: string;
  readonly onChoose: (code: string) => void;
  readonly onOpenMenu: () => void;
}

/** The other languages, each by its own name. */
export function LanguageSwitch({ label, offered, language, onChoose, onOpenMenu }: Props) {
  const others = offered.filter(({ code }) => code !== language);
  if (others.length === 0) return null;
  if (offered.length > mostNames) {
    const name = offered.find(({ code }) => code === language)?.name;
    return (
      <button
        type="button"
        class="language-menu"
        aria-label={`${label}: ${name}`}
        aria-haspopup="dialog"
        onClick={onOpenMenu}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <circle cx="12" cy="12" r="9.5" />
          <path class="line" d="M2.5 12h19M12 2.5c-6 5-6 14 0 19M12 2.5c6 5 6 14 0 19" />
        </svg>
        <bdi>{name}</bdi>
      </button>
    );
  }
  return (
    <nav class="language-switch" aria-label={label}>
      {others.map(({ code, name, direction }) => (
        <button key={code} type="button" lang={code} dir={direction} onClick={() => onChoose(code)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
