import { useState } from 'preact/hooks';
import { type CitizenLanguage, directions, LanguageCode } from '../../../shared/citizen-language.ts';
import { isBuiltIn } from '../../../shared/language-file.ts';
import { en } from '../../../shared/text/languages/en.ts';
import { vi } from '../../../shared/text/languages/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';

interface Props {
  languages: readonly CitizenLanguage[];
  onDownload: (language: CitizenLanguage) => void;
}

/** Names a language and gives the file that a translator fills in. Nothing is kept until that comes back. */
export function AddLanguage({ languages, onDownload }: Props) {
  const words = useWords({ vi, en });
  const [typed, setTyped] = useState({ name: '', code: '' });
  const [direction, setDirection] = useState<CitizenLanguage['direction']>('ltr');
  const [wasSent, setSent] = useState(false);
  const [name, code] = [typed.name.trim(), typed.code.trim().toLowerCase()];
  const nameFault = name === '' ? words.nameFault : undefined;
  const codeFault = findCodeFault(code, languages, words);
  const faultCount = [nameFault, codeFault].filter(Boolean).length;
  const action = useAction(async () => {
    onDownload({ code, name, direction, texts: {} });
    setSent(false);
  });
  return (
    <Card title={words.add} hint={words.addHint}>
      <Form
        class="form-line"
        submit={words.template}
        action={action}
        faultCount={faultCount}
        onSent={() => setSent(true)}
      >
        <CodeField
          value={typed.code}
          onValue={(value) => setTyped({ ...typed, code: value })}
          error={wasSent ? codeFault : undefined}
        />
        <TextField
          label={words.name}
          hint={words.nameHint}
          error={wasSent ? nameFault : undefined}
          value={typed.name}
          onValue={(value) => setTyped({ ...typed, name: value })}
          maxLength={40}
        />
        <Field label={words.direction}>
          {(ties) => (
            <select
              {...ties}
              value={direction}
              onChange={(event) => setDirection(event.currentTarget.value as CitizenLanguage['direction'])}
            >
              {directions.map((each) => (
                <option key={each} value={each}>
                  {words.directions[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </Form>
    </Card>
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
            maxLength={11}
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
