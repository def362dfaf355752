import { useState } from 'preact/hooks';
import { recordingOf } from '../../../shared/media-name.ts';
import type { SpokenGroup } from '../../../shared/spoken-text.ts';
import { en } from '../../../shared/text/media/en.ts';
import { vi } from '../../../shared/text/media/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { ListTable } from '../../ui/ListTable.tsx';
import { useLanguage, useWords } from '../../ui/PageLanguage.tsx';
import { countMissing, countOutdated, listRecorded, type MediaShelf, textIn } from './media-shelf.ts';
import { hasMicrophone } from './microphone.ts';
import { type RecordingActions, RecordingButtons, RecordingState } from './RecordingButtons.tsx';

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
        <ListTable
          key={group}
          label={words.groups[group]}
          hasTitle
          class="recordings"
          rows={texts.map(({ key, text }) => ({
            name: recordingOf(language, key),
            text: textIn(text, language),
            language: text[language] ? language : 'vi',
            kept: shelf.get(recordingOf(language, key)),
          }))}
          keyOf={({ name }) => name}
          columns={[
            {
              head: words.columns.text,
              as: 'name',
              cell: (spoken) => <span lang={spoken.language}>{spoken.text}</span>,
            },
            { head: words.columns.state, cell: (spoken) => <RecordingState {...spoken} /> },
            {
              head: words.columns.actions,
              as: 'buttons',
              cell: (spoken) => <RecordingButtons {...spoken} actions={actions} />,
            },
          ]}
        />
      ))}
    </Card>
  );
}
