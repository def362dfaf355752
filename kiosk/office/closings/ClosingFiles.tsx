import { useState } from 'preact/hooks';
import type { ClosingFile, ClosingView } from '../../../shared/closing/closing.ts';
import { getClosingFile } from '../../../shared/endpoints/closing.ts';
import { en } from '../../../shared/text/closing/en.ts';
import { vi } from '../../../shared/text/closing/vi.ts';
import { callFile } from '../../api/call.ts';
import { Failure } from '../../ui/Failure.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { saveFile } from '../fields/save-file.ts';

/** The files as they were kept, and the digests that show it. */
export function ClosingFiles({ officeId, closing }: { officeId: string; closing: ClosingView }) {
  const words = useWords({ vi, en });
  const [done, setDone] = useState('');
  const action = useAction(async ({ format }: ClosingFile) => {
    const params = { officeId, number: String(closing.number), format };
    const file = await callFile(getClosingFile, { params });
    saveFile(file.name, file.content);
    setDone(words.downloaded(file.name));
  });
  return (
    <>
      <fieldset class="buttons closing-files">
        <legend class="only-heard">{words.files}</legend>
        {closing.files.map((file) => (
          <button key={file.format} type="button" class="button" onClick={() => void action.run(file)}>
            {file.format}
          </button>
        ))}
      </fieldset>
      <output class="done">{done}</output>
      <Failure error={action.error} />
      <details>
        <summary>{words.digests}</summary>
        <dl class="closing-digests">
          {closing.files.map(({ format, digest }) => (
            <div key={format}>
              <dt>{format}</dt>
              <dd>{digest}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
