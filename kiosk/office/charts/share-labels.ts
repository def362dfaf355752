import type { Plugin } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';

interface LevelTexts {
  readonly color: string;
  /** By row; null where there is nothing to say. */
  readonly texts: readonly (string | null)[];
}

const fontPixels = 12;

/** What a bar of Chart.js knows of itself, lying or standing. */
interface Bar {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
}

function writeOn(pen: CanvasRenderingContext2D, bar: Bar, text: string, color: string): void {
  const width = pen.measureText(text).width + 6;
  const height = fontPixels + 6;
  if (bar.width < width || bar.height < height) return;
  const x = bar.horizontal ? (bar.x + bar.base) / 2 : bar.x;
  const y = bar.horizontal ? bar.y : (bar.y + bar.base) / 2;
  // Under the figure the plain colour, on which it can be read.
  pen.fillStyle = color;
  pen.fillRect(x - width / 2, y - height / 2, width, height);
  pen.fillStyle = '#fff';
  pen.fillText(text, x, y + 0.5);
}

/** Writes each percentage on its bar where there is room, and a dash where a row has no rating. */
export function writeShares(
  levels: readonly LevelTexts[],
  empty: readonly (string | null)[],
  theme: ChartTheme,
): Plugin<'bar'> {
  return {
    id: 'share-labels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `600 ${fontPixels}px ${theme.font}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      levels.forEach(({ color, texts }, index) => {
        chart.getDatasetMeta(index).data.forEach((element, row) => {
          const bar = element.getProps(['x', 'y', 'base', 'width', 'height', 'horizontal'], true);
          const text = texts[row];
          if (text) writeOn(ctx, bar as unknown as Bar, text, color);
          const dash = index === 0 ? empty[row] : null;
          if (!dash) return;
          const { x, y, horizontal } = bar as unknown as Bar;
          ctx.fillStyle = theme.ink;
          ctx.fillText(dash, horizontal ? x + 10 : x, horizontal ? y : y - 10);
        });
      });
      ctx.restore();
    },
  };
}

/** A canvas has no ground of its own, and a picture of dark letters on nothing cannot be read everywhere. */
export function fillGround({ ground }: ChartTheme): Plugin<'bar'> {
  return {
    id: 'ground',
    beforeDraw({ ctx, width, height }) {
      ctx.save();
      ctx.fillStyle = ground;
      ctx.fillRect(0, 0, width, height);
      ctx.restore();
    },
  };
}
