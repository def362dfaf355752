import { useState } from 'preact/hooks';
import type { Annex } from '../../../shared/annex/annex.ts';
import { putFigures } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../../ui/Form.tsx';
import { formatCount, formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { parseTypedCount } from '../fields/typed-count.ts';

interface Props {
  officeId: string;
  /** The annex of the period, with the figures that are set for it. */
  annex: Annex;
  onSaved: () => Promise<void>;
}

const write = (count: number | null) => (count === null ? '' : formatCount(count));

export function FiguresForm({ officeId, annex, onSaved }: Props) {
  const words = useWords({ vi, en }).annex;
  const { from, to } = annex;
  const [typedFiles, setTypedFiles] = useState(write(annex.filesHandled));
  const [typedIssued, setTypedIssued] = useState(write(annex.issued));
  const [wasSent, setSent] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [filesHandled, issued] = [parseTypedCount(typedFiles), parseTypedCount(typedIssued)];
  const faultCount = [filesHandled, issued].filter((count) => count === 'invalid').length;
  const action = useAction(async () => {
    if (filesHandled === 'invalid' || issued === 'invalid') return;
    setSaved(false);
    await call(putFigures, { params: { officeId }, body: { from, to, filesHandled, issued } });
    setSaved(true);
    await onSaved();
  });
  const errorOf = (count: number | null | 'invalid') =>
    wasSent && count === 'invalid' ? words.countInvalid : undefined;
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setSaved(false);
  };
  return (
    <section class="card" aria-label={words.figures}>
      <h2>{words.figures}</h2>
      <p class="hint">{words.figuresFor(formatDay(from), formatDay(to))}</p>
      <Form
        submit={words.saveFigures}
        action={action}
        faultCount={faultCount}
        onSubmit={() => {
          setSent(true);
          return faultCount === 0;
        }}
      >
        <TextField
          label={words.filesHandled}
          error={errorOf(filesHandled)}
          inputMode="numeric"
          maxLength={15}
          value={typedFiles}
          onValue={change(setTypedFiles)}
        />
        <TextField
          label={words.issued}
          error={errorOf(issued)}
          inputMode="numeric"
          maxLength={15}
          value={typedIssued}
          onValue={change(setTypedIssued)}
        />
      </Form>
      <output class="done">{isSaved ? words.figuresSaved : ''}</output>
    </section>
  );
}
