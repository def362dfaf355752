import type { PaperFault } from '../../../shared/endpoints/paper.ts';
import { en } from '../../../shared/text/paper/en.ts';
import { vi } from '../../../shared/text/paper/vi.ts';
import { formatCount } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

/** Every wrong place of a file, by its row and column. */
export function SheetFaults({ faults }: { faults: readonly PaperFault[] }) {
  const words = useWords({ vi, en });
  return (
    <div class="stack">
      <p class="failure" role="alert">
        {words.faultCount(formatCount(faults.length))}
      </p>
      <ScrollBox label={words.faultList}>
        <table class="table paper-faults">
          <caption class="only-heard">{words.faultList}</caption>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.fault}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ row, column, rule, value }) => (
              <tr key={`${row} ${column} ${rule}`}>
                <td>{row}</td>
                <td>{column}</td>
                <td>{words.sheetFaults[rule](value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
