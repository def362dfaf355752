import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Store } from '../outbox/store.ts';
import type { StaffActions } from './StaffPages.tsx';
import { type ExportResult, exportUnsent } from './sealed-export.ts';
import type { StaffWords } from './words.ts';

interface Props {
  readonly store: Store;
  readonly words: StaffWords;
  readonly actions: StaffActions;
  /** Buttons beside this one. */
  readonly children?: ComponentChildren;
}

function describeExport({ file, leftOut }: ExportResult, { unsent }: StaffWords): string[] {
  const said = file
    ? [unsent.done(file.count, file.name), unsent.how(file.officeId, file.deviceId)]
    : [unsent.none];
  return leftOut > 0 ? [...said, unsent.leftOut(leftOut)] : said;
}

/** Takes everything unsent off the tablet in a file that only the server opens. */
export function UnsentExport({ store, words, actions, children }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<ExportResult>();

  async function run(): Promise<void> {
    setBusy(true);
    setResult(await exportUnsent(store));
    setBusy(false);
    await actions.refreshStaff();
  }

  return (
    <div class="with-answer">
      <div class="notice-buttons at-start">
        <button
          type="button"
          class="secondary"
          aria-disabled={isBusy}
          onClick={() => isBusy || actions.attempt(run())}
        >
          {isBusy ? words.unsent.busy : words.unsent.submit}
        </button>
        {children}
      </div>
      <div role="status">
        {result && describeExport(result, words).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
    </div>
  );
}
