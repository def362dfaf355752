import type { ComponentChildren } from 'preact';
import type { Store } from '../outbox/store.ts';
import { AnsweredButton } from './AnsweredButton.tsx';
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
  async function run(): Promise<readonly string[]> {
    const result = await exportUnsent(store);
    await actions.refreshStaff();
    return describeExport(result, words);
  }
  const { submit, busy } = words.unsent;
  return <AnsweredButton label={submit} busyLabel={busy} {...{ run, actions, children }} />;
}
