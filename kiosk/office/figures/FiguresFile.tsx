import { useState } from 'preact/hooks';
import type { ServiceField } from '../../../shared/catalogue.ts';
import {
  type FiguresReading,
  putFiguresReading,
  readFiguresFile,
} from '../../../shared/endpoints/figures.ts';
import { en } from '../../../shared/text/figures/en.ts';
import { vi } from '../../../shared/text/figures/vi.ts';
import { call } from '../../api/call.ts';
import { formatCount } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { readBase64 } from '../fields/base64.ts';
import { FileAction } from '../fields/FileAction.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import { guessReading, readFigures } from './read-figures.ts';

interface Props {
  officeId: string;
  fields: readonly ServiceField[];
  onTaken: (byField: ReadonlyMap<string, number>, total: number) => void;
}

interface Opened {
  readonly rows: readonly (readonly string[])[];
  readonly reading: FiguresReading;
}

const mostFaultsShown = 8;

/** The file that the one-stop software exports, read by columns that the clerk names once. */
export function FiguresFile({ officeId, fields, onTaken }: Props) {
  const words = useWords({ vi, en });
  const params = { officeId };
  const [opened, setOpened] = useState<Opened | null>(null);
  const action = useAction(async (file: File | null) => {
    if (file) {
      setOpened(null);
      const content = await readBase64(file);
      const { rows, reading } = await call(readFiguresFile, { params, body: { content } });
      setOpened({ rows, reading: reading ?? guessReading(rows) });
    } else if (opened) {
      await call(putFiguresReading, { params, body: opened.reading });
      const { byField, total } = readFigures(opened.rows, opened.reading, fields);
      setOpened(null);
      onTaken(byField, total);
    }
  });
  const read = opened && readFigures(opened.rows, opened.reading, fields);
  return (
    <div class="figures-file">
      <h3>{words.file}</h3>
      <p class="hint">{words.fileHint}</p>
      <FileAction label={words.choose} spoken={words.chooseFor} accept=".xlsx,.csv,.txt" action={action} />
      {opened && read && (
        <>
          <ReadingFields
            {...opened}
            {...{ fields }}
            names={read.names}
            onReading={(reading) => setOpened({ ...opened, reading })}
          />
          {read.faults.length > 0 ? (
            <ul class="failure">
              {read.faults.slice(0, mostFaultsShown).map(({ row, rule, value }) => (
                <li key={row}>{words.faults[rule](row, value)}</li>
              ))}
              {read.faults.length > mostFaultsShown && (
                <li>{words.more(formatCount(read.faults.length - mostFaultsShown))}</li>
              )}
            </ul>
          ) : (
            <p>{words.found(formatCount(read.total))}</p>
          )}
          <button
            type="button"
            class="button"
            aria-disabled={read.faults.length > 0 || read.byField.size === 0 || action.isRunning}
            onClick={() => {
              if (read.faults.length === 0 && read.byField.size > 0) void action.run(null);
            }}
          >
            {words.take}
          </button>
        </>
      )}
    </div>
  );
}
