import { useId, useMemo, useState } from 'preact/hooks';
import { getRatings } from '../../../shared/endpoints/rating.ts';
import type { Period } from '../../../shared/period.ts';
import { type Grouping, groupings } from '../../../shared/rating/grouping.ts';
import type { Ratings } from '../../../shared/rating/ratings.ts';
import { en } from '../../../shared/text/charts/en.ts';
import { vi } from '../../../shared/text/charts/vi.ts';
import { call } from '../../api/call.ts';
import { formatDay } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Choice } from '../fields/Choice.tsx';
import { ChartFiles } from './ChartFiles.tsx';
import { RatingChart } from './RatingChart.tsx';
import { buildChartModel } from './rating-chart-model.ts';
import { ShareTable } from './ShareTable.tsx';

interface Props {
  officeId: string;
  period: Period;
}

export function ChartCard({ officeId, period: { from, to } }: Props) {
  const words = useWords({ vi, en });
  const [by, setBy] = useState<Grouping>('criterion');
  const [criterionId, setCriterionId] = useState('');
  const loaded = useLoaded(
    () => call(getRatings, { params: { officeId }, query: { from, to, by, criterionId } }),
    [officeId, from, to, by, criterionId],
  );
  // Not every criterion is counted in every way.
  const chooseBy = (value: string) => {
    setBy(groupings.find((known) => known === value) ?? 'criterion');
    setCriterionId('');
  };
  return (
    <section class="card" aria-label={words.headings[by]}>
      <div class="columns chart-choices">
        <Choice
          label={words.by}
          value={by}
          options={groupings.map((each) => [each, words.groupings[each]] as const)}
          onChoose={chooseBy}
        />
        {by !== 'criterion' && (
          <CriterionChoice ratings={loaded.value} by={by} value={criterionId} onChoose={setCriterionId} />
        )}
      </div>
      <Loading of={loaded} />
      {loaded.value && <Figures ratings={loaded.value} />}
    </section>
  );
}

interface CriterionProps {
  ratings: Ratings | undefined;
  by: Grouping;
  value: string;
  onChoose: (criterionId: string) => void;
}

function CriterionChoice({ ratings, by, value, onChoose }: CriterionProps) {
  const words = useWords({ vi, en });
  // While the next figures are fetched the list stays, so that the choice does not jump.
  const [known, setKnown] = useState(ratings);
  if (ratings && ratings !== known) setKnown(ratings);
  const criteria = (ratings ?? known)?.criteria ?? [];
  return (
    <Choice
      label={words.criterion}
      value={value}
      options={[
        ['', by === 'officer' ? words.allOfficerCriteria : words.allCriteria],
        ...criteria.map(({ criterionId, label }) => [criterionId, label] as const),
      ]}
      onChoose={onChoose}
    />
  );
}

function Figures({ ratings }: { ratings: Ratings }) {
  const words = useWords({ vi, en });
  const tableId = useId();
  const model = useMemo(() => buildChartModel(ratings, words), [ratings, words]);
  const { period, through, total, by } = ratings;
  if (through === null) return <p class="note">{words.notEnded}</p>;
  return (
    <>
      <div class="chart-heading">
        <h2>{model.heading}</h2>
        <p class="soft">{model.facts}</p>
      </div>
      {through < period.to && <p class="note">{words.through(formatDay(through))}</p>}
      {by === 'requester' && <p class="note">{words.requesterNote}</p>}
      {by === 'hour' && <p class="note">{words.noPaperHours}</p>}
      {total.total === 0 && <p class="note">{words.noRatings}</p>}
      {model.rows.length > 0 && (
        <>
          {total.total > 0 && <RatingChart model={model} tableId={tableId} />}
          <ShareTable id={tableId} model={model} total={total} />
          <ChartFiles
            model={model}
            total={total}
            fileName={`${words.fileName}-${by}-${period.from}-${through}`}
          />
        </>
      )}
    </>
  );
}
