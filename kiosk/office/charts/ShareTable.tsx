import '../targets/targets.css';
import { en } from '../../../shared/text/charts/en.ts';
import { vi } from '../../../shared/text/charts/vi.ts';
import { en as criteriaEn } from '../../../shared/text/criteria/en.ts';
import { vi as criteriaVi } from '../../../shared/text/criteria/vi.ts';
import { formatCount, formatPercent } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { TargetNote } from '../targets/TargetNote.tsx';
import { type ChartModel, type ChartRow, type Counted, hasBlanks } from './chart-model.ts';

interface Props {
  id: string;
  model: ChartModel;
  total: Counted | null;
}

/** The figures of a chart: each percentage is of its row's own n. */
export function ShareTable({ id, model, total }: Props) {
  const { heading, levels, rows } = model;
  const withBlanks = hasBlanks(model);
  const withTargets = rows.some(({ verdict }) => verdict);
  const { target } = useWords({ vi: criteriaVi, en: criteriaEn });
  const words = useWords({ vi, en });
  const { columns } = words;
  return (
    <ScrollBox label={words.table(heading)}>
      <table class="table share-table" id={id}>
        <caption class="only-heard">{words.table(heading)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" class="number">
              {columns.ratings}
            </th>
            {levels.map(({ level }) => [
              <th key={`${level} count`} scope="col" class="number">
                {columns.count(level)}
              </th>,
              <th key={`${level} percent`} scope="col" class="number">
                {columns.percent(level)}
              </th>,
            ])}
            {withBlanks && (
              <th scope="col" class="number">
                {columns.blanks}
              </th>
            )}
            {withTargets && <th scope="col">{target}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={`${row.label}-${index + 1}`}
              label={row.label}
              counted={row}
              levels={levels}
              withBlanks={withBlanks}
              withTargets={withTargets}
            />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Row
              label={words.total}
              counted={total}
              levels={levels}
              withBlanks={withBlanks}
              withTargets={withTargets}
            />
          </tfoot>
        )}
      </table>
    </ScrollBox>
  );
}

interface RowProps extends Pick<ChartModel, 'levels'> {
  label: string;
  counted: Counted & Pick<ChartRow, 'verdict'>;
  withBlanks: boolean;
  withTargets: boolean;
}

function Row({ label, counted, levels, withBlanks, withTargets }: RowProps) {
  const words = useWords({ vi, en });
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="number">{formatCount(counted.total)}</td>
      {levels.map(({ level }) => {
        const { count = 0, percent = null } = counted.levels[level] ?? {};
        return [
          <td key={`${level} count`} class="number">
            {formatCount(count)}
          </td>,
          <td key={`${level} percent`} class="number">
            {percent === null ? words.none : formatPercent(percent)}
          </td>,
        ];
      })}
      {withBlanks && <td class="number">{formatCount(counted.blanks)}</td>}
      {withTargets && (
        <td class="target-cell">{counted.verdict && <TargetNote verdict={counted.verdict} />}</td>
      )}
    </tr>
  );
}
