import { Failure } from '../../ui/Failure.tsx';
import type { Action } from '../../ui/use-action.ts';
import { FileButton } from './FileButton.tsx';

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
    <>
      <div class="buttons">
        <button type="button" class="button button-small" onClick={() => void template.run()}>
          {words.template}
        </button>
        <FileButton
          label={words.choose}
          spoken={words.chooseFor}
          accept=".xlsx"
          isDisabled={upload.isRunning}
          onFile={(file) => void upload.run(file)}
        />
      </div>
      <output class="done">{upload.isRunning ? words.reading : done}</output>
      <Failure error={template.error ?? upload.error} />
    </>
  );
}
