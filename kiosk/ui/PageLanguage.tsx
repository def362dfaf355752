import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { type Language, languages, type Words } from '../../shared/text/language.ts';

const storageKey = 'page-language';

function readStored(): Language {
  try {
    const stored = localStorage.getItem(storageKey);
    return languages.find((language) => language === stored) ?? 'vi';
  } catch {
    return 'vi';
  }
}

const LanguageContext = createContext({
  language: 'vi' as Language,
  choose: (_: Language) => {},
});

/** The language of the screens; Vietnamese until somebody chooses another. Not that of the annex. */
export function PageLanguage({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState(readStored);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    setLanguage(chosen);
    try {
      localStorage.setItem(storageKey, chosen);
    } catch {
      // Storage may be switched off; the choice then lasts as long as the page.
    }
  };
  return <LanguageContext value={{ language, choose }}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext).language;
}

/** The texts of one area in the language of the screens. */
export function useWords<T>(texts: { vi: T; en: Words<T> }): Words<T> {
  return texts[useLanguage()] as Words<T>;
}

const ownNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

export function LanguageSwitch() {
  const { language, choose } = useContext(LanguageContext);
  return (
    <>
      {languages
        .filter((other) => other !== language)
        .map((other) => (
          <button key={other} type="button" class="quiet-button" lang={other} onClick={() => choose(other)}>
            {ownNames[other]}
          </button>
        ))}
    </>
  );
}
