import type { Catalogue } from '../../../shared/catalogue.ts';
import type { CitizenLanguage } from '../../../shared/citizen-language.ts';
import {
  deleteLanguage,
  getOfficeCatalogue,
  type LanguagePut,
  listLanguages,
  putLanguage,
} from '../../../shared/endpoints/office.ts';
import { languageFileMaxBytes } from '../../../shared/language-file.ts';
import { Problem } from '../../../shared/problem.ts';
import { en as phone } from '../../../shared/text/link/en.ts';
import { words as english } from '../../../shared/text/survey/en.ts';
import { flattenTexts } from '../../../shared/text/texts-by-key.ts';
import { sortByName } from '../../../shared/vietnamese-order.ts';
import { call } from '../../api/call.ts';
import { type Loaded, useLoaded } from '../../ui/use-loaded.ts';
import { parseLanguageText } from './language-upload.ts';

export interface OfficeLanguages {
  readonly catalogue: Catalogue;
  /** English, then what the office added. */
  readonly languages: readonly CitizenLanguage[];
}

export interface LanguageDesk {
  readonly loaded: Loaded<OfficeLanguages>;
  readonly upload: (file: File) => Promise<LanguagePut & { readonly name: string }>;
  readonly remove: (code: string) => Promise<void>;
}

const builtIn: CitizenLanguage = {
  code: 'en',
  name: 'English',
  direction: 'ltr',
  texts: flattenTexts({ ...english, phone }),
};

/** What an office's tablets speak, and how it is changed. */
export function useLanguages(officeId: string): LanguageDesk {
  const loaded = useLoaded(async () => {
    const params = { officeId };
    const [catalogue, { languages }] = await Promise.all([
      call(getOfficeCatalogue, { params }),
      call(listLanguages, { params }),
    ]);
    return { catalogue, languages: [builtIn, ...sortByName(languages)] };
  }, [officeId]);
  return {
    loaded,
    async upload(file) {
      if (file.size > languageFileMaxBytes)
        throw new Problem('too-large', { maxBytes: languageFileMaxBytes });
      const body = parseLanguageText(await file.text());
      const put = await call(putLanguage, { params: { officeId, code: body.code }, body });
      await loaded.reload();
      return { ...put, name: body.name };
    },
    async remove(code) {
      await call(deleteLanguage, { params: { officeId, code } });
      await loaded.reload();
    },
  };
}
