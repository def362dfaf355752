import { useState } from 'preact/hooks';
import { en } from '../../../shared/text/charts/en.ts';
import { vi } from '../../../shared/text/charts/vi.ts';
import { Failure } from '../../ui/Failure.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { saveFile } from '../fields/save-file.ts';
import { renderChartCsv } from './chart-csv.ts';
import type { ChartModel, Counted } from './chart-model.ts';

interface Props {
  model: ChartModel;
  total: Counted | null;
  /** Without its ending. */
  fileName: string;
}

/** The chart as a picture and its table as a file, both from what is on the screen. */
export function ChartFiles({ model, total, fileName }: Props) {
  const words = useWords({ vi, en });
  const [said, setSaid] = useState('');
  const save = (name: string, content: Blob) => {
    saveFile(name, content);
    setSaid(words.saved(name));
  };
  const picture = useAction(async () => {
    const { renderPicture } = await import('./draw-chart.ts');
    const content = await renderPicture(model, words);
    if (content) save(`${fileName}.png`, content);
    else setSaid(words.pictureFailed);
  });
  const saveCsv = () =>
    save(`${fileName}.csv`, new Blob([renderChartCsv(model, total, words)], { type: 'text/csv' }));
  return (
    <>
      <div class="buttons">
        <button type="button" class="button button-small" onClick={() => void picture.run()}>
          {words.picture}
        </button>
        <button type="button" class="button button-small" onClick={saveCsv}>
          {words.csv}
        </button>
      </div>
      <output class="done">{said}</output>
      <Failure error={picture.error} />
    </>
  );
}
