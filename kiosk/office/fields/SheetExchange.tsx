import type { Action } from '../../ui/use-action.ts';
import { FileAction } from './FileAction.tsx';

interface Props {
  words: Readonly<Record<'template' | 'choose' | 'chooseFor' | 'reading', string>>;
  template: Action<[]>;
  upload: Action<[File]>;
  /** What came of it. */
  done: string;
}

/** A spreadsheet out, to be filled in, and in again. */
export function SheetExchange({ words, template, upload, done }: Props) {
  return (
    <FileAction
      label={words.choose}
      spoken={words.chooseFor}
      accept=".xlsx"
      action={upload}
      beside={
        <button type="button" class="button button-small" onClick={() => void template.run()}>
          {words.template}
        </button>
      }
      done={upload.isRunning ? words.reading : done}
      error={template.error}
    />
  );
}
