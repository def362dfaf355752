import { useState } from 'preact/hooks';
import type { Period } from '../../../shared/period.ts';
import type { Ratings } from '../../../shared/rating/ratings.ts';
import { en } from '../../../shared/text/charts/en.ts';
import { vi } from '../../../shared/text/charts/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Choice } from '../fields/Choice.tsx';
import { ComparedSides } from './ComparedSides.tsx';
import { type CompareMode, compareModes, loadSides } from './load-sides.ts';
import { OtherPeriodChoice, readTyped, startTyping } from './OtherPeriodChoice.tsx';
import { rowLabel } from './row-label.ts';

interface Props {
  officeId: string;
  period: Period;
}

export function CompareCard({ officeId, period }: Props) {
  const words = useWords({ vi, en });
  const { compare } = words;
  const [mode, setMode] = useState<CompareMode>('period');
  const [criterionId, setCriterionId] = useState('');
  const [typed, setTyped] = useState(() => startTyping(period));
  const [keys, setKeys] = useState<readonly [string | null, string | null]>([null, null]);
  const other = readTyped(typed, period);
  const loaded = useLoaded(
    () => loadSides({ officeId, period, other, mode, criterionId }),
    [
      officeId,
      period.from,
      period.to,
      mode,
      criterionId,
      ...(mode === 'period' ? [other?.from ?? '', other?.to ?? ''] : []),
    ],
  );
  const choose = (value: string) => {
    setMode(compareModes.find((known) => known === value) ?? 'period');
    setCriterionId('');
    setKeys([null, null]);
  };
  const { figures = null, others = null } = loaded.value ?? {};
  return (
    <Card title={compare.title}>
      <p class="soft">{compare.intro}</p>
      <div class="columns chart-choices">
        <Choice
          label={compare.mode}
          value={mode}
          options={compareModes.map((each) => [each, compare.modes[each]] as const)}
          onChoose={choose}
        />
        {figures && (
          <Choice
            label={compare.criterion}
            value={figures.criterionId ?? ''}
            options={figures.criteria.map((each) => [each.criterionId, each.label] as const)}
            onChoose={setCriterionId}
          />
        )}
        {mode === 'period' && <OtherPeriodChoice typed={typed} onType={setTyped} />}
        {mode !== 'period' && figures && figures.rows.length > 1 && (
          <GroupChoices figures={figures} keys={keys} onChoose={setKeys} />
        )}
      </div>
      <Loading of={loaded} />
      {loaded.value && !figures && <p class="note">{compare.noCriteria}</p>}
      {figures && <ComparedSides mode={mode} figures={figures} others={others} keys={keys} />}
    </Card>
  );
}

interface GroupProps {
  figures: Ratings;
  keys: readonly [string | null, string | null];
  onChoose: (keys: readonly [string | null, string | null]) => void;
}

function GroupChoices({ figures: { rows, by }, keys, onChoose }: GroupProps) {
  const words = useWords({ vi, en });
  const options = rows.map((row) => [row.key, rowLabel(row, by, words)] as const);
  const [first, second] = [keys[0] ?? rows[0]?.key ?? '', keys[1] ?? rows[1]?.key ?? ''];
  return (
    <>
      <Choice
        label={words.compare.first}
        value={first}
        options={options}
        onChoose={(key) => onChoose([key, second])}
      />
      <Choice
        label={words.compare.second}
        value={second}
        options={options}
        onChoose={(key) => onChoose([first, key])}
      />
    </>
  );
}
