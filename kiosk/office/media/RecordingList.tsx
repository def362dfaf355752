import { useState } from 'preact/hooks';
import { recordingOf } from '../../../shared/media-name.ts';
import type { SpokenGroup } from '../../../shared/spoken-text.ts';
import { en } from '../../../shared/text/media/en.ts';
import { vi } from '../../../shared/text/media/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { countMissing, countOutdated, listRecorded, type MediaShelf, textIn } from './media-shelf.ts';
import { hasMicrophone } from './microphone.ts';
import { type RecordingActions, RecordingRow } from './RecordingRow.tsx';

interface Props {
  languages: readonly string[];
  groups: readonly SpokenGroup[];
  shelf: MediaShelf;
  actions: RecordingActions;
}

export function RecordingList({ languages, groups, shelf, actions }: Props) {
  const words = useWords({ vi, en });
  const pageLanguage = useLanguage();
  const [chosen, setLanguage] = useState('vi');
  const language = languages.includes(chosen) ? chosen : 'vi';
  const texts = listRecorded(groups, language);
  const missing = countMissing(
    texts.map(({ name }) => name),
    shelf,
  );
  const outdated = countOutdated(texts, shelf);
  const nameOf = new Intl.DisplayNames(pageLanguage, { type: 'language' });
  const isMute = actions.edit !== null && !hasMicrophone();
  return (
    <Card title={words.speech} hint={words.speechHint}>
      <p class="hint">{words.allOrNone}</p>
      {isMute && <p class="note note-warning">{words.noMicrophone}</p>}
      {languages.length > 1 && (
        <Field label={words.language} class="spoken-language">
          {(ties) => (
            <select {...ties} value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
              {languages.map((code) => (
                <option key={code} value={code}>
                  {nameOf.of(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <p class={missing > 0 ? 'soft' : ''}>
        {missing > 0 ? words.missingRecordings(missing, texts.length) : words.allRecordings}
      </p>
      {outdated > 0 && <p class="warning-text">{words.outdatedRecordings(outdated)}</p>}
      {groups.map(({ group, texts }) => (
        <ScrollBox key={group} label={words.groups[group]}>
          <table class="table table-stack recordings">
            <caption>{words.groups[group]}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns.text}</th>
                <th scope="col">{words.columns.state}</th>
                <th scope="col">{words.columns.actions}</th>
              </tr>
            </thead>
            <tbody>
              {texts.map(({ key, text }) => (
                <RecordingRow
                  key={key}
                  name={recordingOf(language, key)}
                  text={textIn(text, language)}
                  language={text[language] ? language : 'vi'}
                  kept={shelf.get(recordingOf(language, key))}
                  actions={actions}
                />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      ))}
    </Card>
  );
}
