import { useState } from 'preact/hooks';
import { getPaperTemplate, importPaperForms, type PaperImport } from '../../../shared/endpoints/paper.ts';
import { en } from '../../../shared/text/paper/en.ts';
import { vi } from '../../../shared/text/paper/vi.ts';
import { call, callFile } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { formatCount, formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { readBase64 } from '../fields/base64.ts';
import { SheetExchange } from '../fields/SheetExchange.tsx';
import { saveFile } from '../fields/save-file.ts';
import { SheetFaults } from './SheetFaults.tsx';

interface Props {
  officeId: string;
  onImported: () => Promise<void>;
}

interface Trial {
  readonly name: string;
  readonly content: string;
  readonly outcome: PaperImport;
}

/** A spreadsheet of forms: tried first, so that the clerk sees what it holds, then stored as a whole. */
export function SheetImport({ officeId, onImported }: Props) {
  const words = useWords({ vi, en });
  const params = { officeId };
  const [trial, setTrial] = useState<Trial | null>(null);
  const [done, setDone] = useState('');
  const template = useAction(async () => {
    const file = await callFile(getPaperTemplate, { params });
    saveFile(file.name, file.content);
  });
  const action = useAction(async (file: File | null) => {
    setDone('');
    if (file) {
      setTrial(null);
      const content = await readBase64(file);
      const outcome = await call(importPaperForms, { params, body: { content, isTrial: true } });
      setTrial({ name: file.name, content, outcome });
    } else if (trial) {
      const body = { content: trial.content, isTrial: false };
      const { stored } = await call(importPaperForms, { params, body });
      setTrial(null);
      setDone(words.imported(formatCount(stored)));
      await onImported();
    }
  });
  return (
    <Card title={words.sheet} hint={words.sheetHint}>
      <SheetExchange words={words} template={template} upload={action} done={done} />
      {trial && trial.outcome.faults.length > 0 && <SheetFaults faults={trial.outcome.faults} />}
      {trial && trial.outcome.faults.length === 0 && (
        <Found trial={trial} isRunning={action.isRunning} onImport={() => void action.run(null)} />
      )}
    </Card>
  );
}

interface FoundProps {
  trial: Trial;
  isRunning: boolean;
  onImport: () => void;
}

function Found({ trial: { name, outcome }, isRunning, onImport }: FoundProps) {
  const words = useWords({ vi, en });
  const { forms, known, days } = outcome;
  const fresh = formatCount(forms - known);
  return (
    <div class="stack">
      <p>{words.found(formatCount(forms), name)}</p>
      <ul class="paper-days">
        {days.map((each) => (
          <li key={each.day}>
            {words.foundDay(formatDay(each.day), formatCount(each.forms), formatCount(each.entered))}
          </li>
        ))}
      </ul>
      {known > 0 && known < forms && (
        <p class="note note-warning">{words.someKnown(formatCount(known), fresh)}</p>
      )}
      {known === forms ? (
        <p class="note">{words.allKnown}</p>
      ) : (
        <div class="buttons">
          <button type="button" class="button button-main" aria-disabled={isRunning} onClick={onImport}>
            {words.import(fresh)}
          </button>
        </div>
      )}
    </div>
  );
}
