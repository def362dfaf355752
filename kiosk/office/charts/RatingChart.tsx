import { useEffect, useRef } from 'preact/hooks';
import { en } from '../../../shared/text/charts/en.ts';
import { vi } from '../../../shared/text/charts/vi.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import type { ChartModel } from './chart-model.ts';

interface Props {
  model: ChartModel;
  /** The table with the same figures, for who cannot see the picture. */
  tableId: string;
}

/** The one place that draws: stacked bars of shares. What draws is loaded when there is something to draw. */
export function RatingChart({ model, tableId }: Props) {
  const words = useWords({ vi, en });
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useLoaded(() => import('./draw-chart.ts'), []);
  const draw = drawing.value;
  useEffect(() => {
    if (draw && canvas.current) return draw.drawChart(canvas.current, model, words);
    return undefined;
  }, [draw, model, words]);
  return (
    <>
      <Loading of={drawing} />
      {draw && (
        <div class="chart-canvas" style={{ height: `${draw.chartHeight(model)}px` }}>
          <canvas
            ref={canvas}
            role="img"
            aria-label={words.chart(model.heading)}
            aria-describedby={tableId}
          />
        </div>
      )}
    </>
  );
}
