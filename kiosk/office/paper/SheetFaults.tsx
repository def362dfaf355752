import type { PaperFault } from '../../../shared/endpoints/paper.ts';
import { en } from '../../../shared/text/paper/en.ts';
import { vi } from '../../../shared/text/paper/vi.ts';
import { formatCount } from '../../ui/format.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';

/** Every wrong place of a file, by its row and column. */
export function SheetFaults({ faults }: { faults: readonly PaperFault[] }) {
  const words = useWords({ vi, en });
  return (
    <div class="stack">
      <p class="failure" role="alert">
        {words.faultCount(formatCount(faults.length))}
      </p>
      <ListTable
        label={words.faultList}
        rows={faults}
        keyOf={({ row, column, rule }) => `${row} ${column} ${rule}`}
        columns={[
          { head: words.row, cell: ({ row }) => row },
          { head: words.column, cell: ({ column }) => column },
          { head: words.fault, as: 'whole', cell: ({ rule, value }) => words.sheetFaults[rule](value) },
        ]}
      />
    </div>
  );
}
