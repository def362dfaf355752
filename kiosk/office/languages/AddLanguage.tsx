import { useState } from 'preact/hooks';
import {
  type CitizenLanguage,
  directions,
  LanguageCode,
  languageNameMaxLength,
} from '../../../shared/citizen-language.ts';
import { isBuiltIn } from '../../../shared/language-file.ts';
import { en } from '../../../shared/text/languages/en.ts';
import { vi } from '../../../shared/text/languages/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTextFault } from '../../ui/use-text-fault.ts';
import { AddForm } from '../fields/AddForm.tsx';

interface Props {
  languages: readonly CitizenLanguage[];
  onDownload: (language: CitizenLanguage) => void;
}

/** Names a language and gives the file that a translator fills in. Nothing is kept until that comes back. */
export function AddLanguage({ languages, onDownload }: Props) {
  const words = useWords({ vi, en });
  const [typed, setTyped] = useState({ name: '', code: '' });
  const [direction, setDirection] = useState<CitizenLanguage['direction']>('ltr');
  const faultOf = useTextFault();
  const [name, code] = [typed.name.trim(), typed.code.trim().toLowerCase()];
  const nameFault = name === '' ? words.nameFault : faultOf(name, { most: languageNameMaxLength });
  const codeFault = findCodeFault(code, languages, words);
  const faultCount = [nameFault, codeFault].filter(Boolean).length;
  return (
    <AddForm
      title={words.add}
      hint={words.addHint}
      submit={words.template}
      faultCount={faultCount}
      onAdd={async () => onDownload({ code, name, direction, texts: {} })}
    >
      {(isChecked) => (
        <>
          <CodeField
            value={typed.code}
            onValue={(value) => setTyped({ ...typed, code: value })}
            error={isChecked ? codeFault : undefined}
          />
          <TextField
            label={words.name}
            hint={words.nameHint}
            error={isChecked ? nameFault : undefined}
            value={typed.name}
            onValue={(value) => setTyped({ ...typed, name: value })}
          />
          <SelectField
            label={words.direction}
            value={direction}
            options={directions.map((each) => ({ value: each, text: words.directions[each] }))}
            onValue={setDirection}
          />
        </>
      )}
    </AddForm>
  );
}

type CodeWords = Pick<typeof vi, 'codeFault' | 'codeTaken'>;

function findCodeFault(
  code: string,
  languages: readonly CitizenLanguage[],
  words: CodeWords,
): string | undefined {
  if (!LanguageCode.safeParse(code).success) return words.codeFault;
  return isBuiltIn(code) || languages.some((each) => each.code === code) ? words.codeTaken : undefined;
}

interface CodeFieldProps {
  value: string;
  onValue: (value: string) => void;
  error: string | undefined;
}

/** Few people know the code of their language: those that are likely are offered by name. */
function CodeField({ value, onValue, error }: CodeFieldProps) {
  const words = useWords({ vi, en });
  return (
    <Field label={words.code} hint={words.codeHint} error={error}>
      {(ties) => (
        <>
          <input
            {...ties}
            type="text"
            list="known-languages"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
          <datalist id="known-languages">
            {Object.entries(words.known).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
