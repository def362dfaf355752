import { useState } from 'preact/hooks';
import {
  type PeopleFault,
  readPeopleSheet,
  renderPeopleSheet,
} from '../../../shared/endpoints/people-sheet.ts';
import { en } from '../../../shared/text/people/en.ts';
import { vi } from '../../../shared/text/people/vi.ts';
import { call, callFile } from '../../api/call.ts';
import { formatCount } from '../../ui/format.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { readBase64 } from '../fields/base64.ts';
import type { FormPart } from '../fields/form-part.ts';
import { SheetExchange } from '../fields/SheetExchange.tsx';
import { saveFile } from '../fields/save-file.ts';
import type { OfficeDraft } from '../new-office/office-draft.ts';
import { listPeople, mergePeople } from './merge-people.ts';

/** Officers and fields of the form, out to a spreadsheet and in again: all of a file, or nothing. */
export function PeopleSheet({ draft, onChange }: Pick<FormPart<OfficeDraft>, 'draft' | 'onChange'>) {
  const words = useWords({ vi, en });
  const [faults, setFaults] = useState<readonly PeopleFault[]>([]);
  const [notice, setNotice] = useState('');
  const template = useAction(async () => {
    const file = await callFile(renderPeopleSheet, { body: listPeople(draft) });
    saveFile(file.name, file.content);
  });
  const reading = useAction(async (file: File) => {
    setNotice('');
    setFaults([]);
    const { serviceFields } = listPeople(draft);
    const body = { content: await readBase64(file), serviceFields };
    const answer = await call(readPeopleSheet, { body });
    setFaults(answer.faults);
    if (answer.faults.length > 0) return;
    const { change, counts } = mergePeople(draft, answer.people);
    onChange(change);
    const { newFields, newOfficers, changedOfficers } = counts;
    const isNew = newFields + newOfficers + changedOfficers > 0;
    setNotice(
      isNew
        ? words.taken(formatCount(newFields), formatCount(newOfficers), formatCount(changedOfficers))
        : words.nothingNew,
    );
  });
  return (
    <details class="card row-more">
      <summary>{words.open}</summary>
      <p class="hint">{words.hint}</p>
      <SheetExchange words={words} template={template} upload={reading} done={notice} />
      {faults.length > 0 && <PeopleFaults faults={faults} />}
    </details>
  );
}

function PeopleFaults({ faults }: { faults: readonly PeopleFault[] }) {
  const words = useWords({ vi, en });
  return (
    <div class="stack">
      <p class="failure" role="alert">
        {words.refused(formatCount(faults.length))}
      </p>
      <ListTable
        label={words.faultList}
        rows={faults}
        keyOf={({ sheet, row, column, rule, value }) => [sheet, row, column, rule, value].join(' ')}
        columns={[
          { head: words.sheet, cell: ({ sheet }) => sheet },
          { head: words.row, cell: ({ row }) => row },
          { head: words.column, cell: ({ column }) => column },
          { head: words.fault, cell: ({ rule, value }) => words.faults[rule](value), as: 'whole' },
        ]}
      />
    </div>
  );
}
