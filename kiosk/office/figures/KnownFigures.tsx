import type { FiguresView } from '../../../shared/endpoints/figures.ts';
import { invalidReasons, sumInvalid } from '../../../shared/paper/invalid-reason.ts';
import { en } from '../../../shared/text/figures/en.ts';
import { vi } from '../../../shared/text/figures/vi.ts';
import { en as enPaper } from '../../../shared/text/paper/en.ts';
import { vi as viPaper } from '../../../shared/text/paper/vi.ts';
import { formatCount } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { type Disagreement, type FiguresDraft, findDisagreements, sumFields } from './figures-draft.ts';

interface Props {
  draft: FiguresDraft;
  view: FiguresView;
  onIssued: (count: number) => void;
}

/** What the program counted itself, and where what is typed does not agree with it. */
export function KnownFigures({ draft, view, onIssued }: Props) {
  const words = useWords({ vi, en });
  const { reasons } = useWords({ vi: viPaper, en: enPaper });
  const invalid = sumInvalid(view.invalid);
  const rows = [
    [words.started, view.started],
    [words.finished, view.finished],
    [words.paper, view.paper],
    [words.invalid, invalid],
  ] as const;
  const sides: Record<Disagreement, readonly [string, string]> = {
    'issued-below-collected': [draft.issued, formatCount(view.finished + view.paper + invalid)],
    'issued-not-started': [draft.issued, formatCount(view.started)],
    'files-not-sum': [draft.filesHandled, formatCount(sumFields(draft, 'filesHandled') ?? 0)],
    'issued-not-sum': [draft.issued, formatCount(sumFields(draft, 'issued') ?? 0)],
  };
  const shown = rows.filter(([, count]) => count > 0);
  return (
    <>
      {shown.length > 0 && (
        <dl class="known-figures" aria-label={words.known}>
          {shown.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatCount(count)}</dd>
            </div>
          ))}
          {invalidReasons
            .filter((reason) => view.invalid[reason] > 0)
            .map((reason) => (
              <div key={reason} class="soft">
                <dt>– {reasons[reason]}</dt>
                <dd>{formatCount(view.invalid[reason])}</dd>
              </div>
            ))}
        </dl>
      )}
      {view.started > 0 && draft.issued !== formatCount(view.started) && (
        <button type="button" class="quiet-button" onClick={() => onIssued(view.started)}>
          {words.useIssued(formatCount(view.started))}
        </button>
      )}
      <div aria-live="polite">
        {findDisagreements(draft, view).map((name) => (
          <p key={name} class="note note-warning">
            {words.disagreements[name](...sides[name])}
          </p>
        ))}
      </div>
    </>
  );
}
