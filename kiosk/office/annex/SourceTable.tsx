import type { AnnexSources } from '../../../shared/annex/annex-source.ts';
import { en } from '../../../shared/text/annex-source/en.ts';
import { vi } from '../../../shared/text/annex-source/vi.ts';
import { en as chartsEn } from '../../../shared/text/charts/en.ts';
import { vi as chartsVi } from '../../../shared/text/charts/vi.ts';
import { formatCount, formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

interface Props {
  label: string;
  counts: AnnexSources['counts'];
}

export function SourceTable({ label, counts }: Props) {
  const words = useWords({ vi, en });
  const { channels } = useWords({ vi: chartsVi, en: chartsEn });
  const sum = (name: 'count' | 'excluded') =>
    formatCount(counts.reduce((total, each) => total + each[name], 0));
  return (
    <div class="source-table">
      <ScrollBox label={words.table(label)}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.channel}</th>
              <th scope="col" class="number">
                {words.count}
              </th>
              <th scope="col" class="number">
                {words.excluded}
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ day, channel, count, excluded }) => (
              <tr key={`${day}/${channel}`}>
                <th scope="row">{formatDay(day)}</th>
                <td>{channels[channel]}</td>
                <td class="number">{formatCount(count)}</td>
                <td class="number">{formatCount(excluded)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {words.total}
              </th>
              <td class="number">{sum('count')}</td>
              <td class="number">{sum('excluded')}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
    </div>
  );
}
