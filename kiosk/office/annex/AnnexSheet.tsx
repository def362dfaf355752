import { closeNotes, type PrintedAnnex, type PrintedTable } from '../../../shared/annex/print-annex.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

interface Props {
  printed: PrintedAnnex;
  isLoading: boolean;
}

/** The annex on a sheet of paper, from what the files are made of. Always Vietnamese. */
export function AnnexSheet({ printed, isLoading }: Props) {
  const words = useWords({ vi, en }).annex;
  return (
    <article class="sheet" lang="vi" aria-label={words.preview} aria-busy={isLoading}>
      <h2 class="sheet-heading">{printed.heading}</h2>
      <p class="sheet-title">{printed.title}</p>
      <p class="sheet-title">{printed.officeName}</p>
      <p class="sheet-reference">{printed.reference}</p>
      <hr class="sheet-rule" />
      <p class="sheet-text">{printed.period}</p>
      <p class="sheet-text">{printed.summary}</p>
      <p class="sheet-text">{printed.leadIn}</p>
      <ScrollBox label={words.table}>
        <SheetTable table={printed.table} />
      </ScrollBox>
      <h3 class="sheet-notes-heading">{printed.notesHeading}</h3>
      {closeNotes(printed).map((note) => (
        <p key={note} class="sheet-note">
          - {note}
        </p>
      ))}
      {printed.signature.length > 0 && (
        <div class="sheet-signature">
          {printed.signature.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {printed.footer !== null && <p class="sheet-footer">{printed.footer}</p>}
    </article>
  );
}

function SheetTable({ table: { header, rows } }: { table: PrintedTable }) {
  return (
    <table class="sheet-table">
      <thead>
        {header.map((cells, index) => (
          <tr key={`head-${index + 1}`}>
            {cells.map(({ text, columnSpan, rowSpan }, at) => (
              <th
                key={`${text}-${at + 1}`}
                scope={columnSpan > 1 ? 'colgroup' : 'col'}
                colSpan={columnSpan}
                rowSpan={rowSpan}
              >
                {text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {rows.map(({ kind, cells }, index) => (
          <tr key={`row-${index + 1}`} class={`sheet-${kind}`}>
            {cells.map(({ kind: cellKind, text }, at) =>
              cellKind === 'label' ? (
                <th key={`${cellKind}-${at + 1}`} scope="row">
                  {text}
                </th>
              ) : (
                <td key={`${cellKind}-${at + 1}`} class={`cell-${cellKind}`}>
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
