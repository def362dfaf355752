import { useState } from 'preact/hooks';
import { type Addendum, isEmptyAddendum } from '../../../shared/closing/addendum.ts';
import { exportAddendum, getAddendum } from '../../../shared/endpoints/closing.ts';
import { en } from '../../../shared/text/closing/en.ts';
import { vi } from '../../../shared/text/closing/vi.ts';
import { call, callFile } from '../../api/call.ts';
import { Failure } from '../../ui/Failure.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { useAction } from '../../ui/use-action.ts';
import { saveFile } from '../fields/save-file.ts';

interface Props {
  officeId: string;
  number: number;
}

/** What has changed since a closing: shown when it is asked for, beside the annex and never in it. */
export function AddendumPart({ officeId, number }: Props) {
  const words = useWords({ vi, en });
  const [addendum, setAddendum] = useState<Addendum | null>(null);
  const params = { officeId, number: String(number) };
  const show = useAction(async () => setAddendum(await call(getAddendum, { params })));
  const save = useAction(async () => {
    const file = await callFile(exportAddendum, { params });
    saveFile(file.name, file.content);
  });
  return (
    <div class="closing-addendum">
      {addendum === null && (
        <button type="button" class="quiet-button" onClick={() => void show.run()}>
          {words.showAddendum}
        </button>
      )}
      <div aria-live="polite">
        {addendum && isEmptyAddendum(addendum) && <p class="hint">{words.noAddendum}</p>}
        {addendum && !isEmptyAddendum(addendum) && (
          <>
            <h3>{words.addendum}</h3>
            <p>
              {words.changed(signed(addendum.collected), signed(addendum.invalid), signed(addendum.excluded))}
            </p>
            <ChangeTable addendum={addendum} />
            <button type="button" class="button" onClick={() => void save.run()}>
              {words.exportAddendum}
            </button>
          </>
        )}
      </div>
      <Failure error={show.error ?? save.error} />
    </div>
  );
}

/** `+3`, `−1`, `0` */
function signed(count: number): string {
  if (count === 0) return '0';
  return count > 0 ? `+${count}` : `−${-count}`;
}

function ChangeTable({ addendum: { levels, rows } }: { addendum: Addendum }) {
  const words = useWords({ vi, en });
  return (
    <ScrollBox label={words.addendum}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {levels.map((level) => (
              <th key={level} scope="col" class="number">
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang="vi">
          {rows.map(({ row, label, levels: changes }, index) => (
            <tr key={`${label}-${index + 1}`}>
              <th scope="row">{row === null ? label : `${row}. ${label}`}</th>
              {levels.map((level) => (
                <td key={level} class="number">
                  {signed(changes[level] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
