import { useId, useState } from 'preact/hooks';
import type { Annex } from '../../../shared/annex/annex.ts';
import { getAnnexSources } from '../../../shared/endpoints/annex-source.ts';
import { en } from '../../../shared/text/annex-source/en.ts';
import { vi } from '../../../shared/text/annex-source/vi.ts';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { formatDay } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { addressOfRoute } from '../route.ts';
import { type ChosenRow, listAnnexRows } from './annex-rows.ts';
import { SourceTable } from './SourceTable.tsx';

/** Opens a figure of the annex: on which days and by which way its ratings came. */
export function SourceCard({ officeId, annex }: { officeId: string; annex: Annex }) {
  const words = useWords({ vi, en });
  const id = useId();
  const [chosen, setChosen] = useState('');
  const rows = listAnnexRows(annex);
  const row = rows.find(({ key }) => key === chosen);
  return (
    <Card title={words.title} hint={words.text}>
      <div class="field">
        <label for={id}>{words.row}</label>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{words.choose}</option>
          {rows.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {row && <Sources officeId={officeId} annex={annex} row={row} />}
    </Card>
  );
}

function Sources({ officeId, annex: { from, to }, row }: { officeId: string; annex: Annex; row: ChosenRow }) {
  const words = useWords({ vi, en });
  const { criterionId, subjectId, label } = row;
  const loaded = useLoaded(
    () => call(getAnnexSources, { params: { officeId }, query: { from, to, criterionId, subjectId } }),
    [officeId, from, to, criterionId, subjectId],
  );
  const { through, counts } = loaded.value ?? { through: null, counts: [] };
  const hasExcluded = counts.some(({ excluded }) => excluded > 0);
  return (
    <div aria-live="polite">
      <Loading of={loaded} />
      {loaded.value && counts.length === 0 && <p class="note">{words.none}</p>}
      {counts.length > 0 && <SourceTable label={label} counts={counts} />}
      {through !== null && <p class="hint">{words.through(formatDay(through))}</p>}
      {hasExcluded && (
        <p class="hint">
          {words.whoExcluded}{' '}
          <a href={addressOfRoute({ page: 'office', officeId, section: 'responses', period: null })}>
            {words.responses}
          </a>
          .
        </p>
      )}
    </div>
  );
}
