import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartOptions,
  Legend,
  LinearScale,
  Title,
  Tooltip,
} from 'chart.js';
import { formatCount, formatPercent } from '../../ui/format.ts';
import { type ChartModel, type ChartRow, rankOf } from './chart-model.ts';
import { type ChartTheme, readTheme } from './chart-theme.ts';
import { makePattern } from './level-pattern.ts';
import type { ChartWords } from './row-label.ts';
import { fillGround, writeShares } from './share-labels.ts';
import { wrapLabel } from './wrap-label.ts';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Title, Tooltip);

/** Below this width names take less room, so that bars have some. */
const narrowPixels = 560;

const pictureWidth = 1100;

type Kind = ChartConfiguration<'bar', number[], string[]>;

/** As high as its rows need; time runs sideways, so it needs no more for more of it. */
export function chartHeight({ isTrend, rows }: ChartModel): number {
  return isTrend ? 380 : 110 + rows.length * 58;
}

/** Rows that follow each other in time stand side by side: with so many there is no room for each n. */
const crowdedRows = 16;

function labelsOf({ rows, isTrend }: ChartModel, width: number, words: ChartWords): string[][] {
  const letters = isTrend ? 9 : width < narrowPixels ? 15 : 34;
  const hasCounts = !isTrend || (rows.length <= crowdedRows && width >= narrowPixels);
  return rows.map(({ label, total }) => [
    ...(isTrend && !hasCounts ? [label] : wrapLabel(label, letters, 2)),
    ...(hasCounts ? [words.count(formatCount(total))] : []),
  ]);
}

function shareOf({ total, levels }: ChartRow, level: string): number {
  return total === 0 ? 0 : ((levels[level]?.count ?? 0) / total) * 100;
}

function datasetsOf({ levels, rows, isTrend }: ChartModel, theme: ChartTheme, words: ChartWords) {
  return levels.map(({ level, label }, index) => {
    const rank = rankOf(index, levels.length);
    const color = theme.levels[rank];
    return {
      label: words.level(level, label),
      data: rows.map((row) => shareOf(row, level)),
      backgroundColor: makePattern(rank, color),
      // Where two levels meet, also for who sees no colours.
      borderColor: theme.ground,
      borderWidth: 1,
      maxBarThickness: isTrend ? 72 : 44,
    };
  });
}

function scalesOf(
  { isTrend }: ChartModel,
  theme: ChartTheme,
  words: ChartWords,
): ChartOptions<'bar'>['scales'] {
  const font = { family: theme.font, size: 13 };
  const share = {
    stacked: true,
    min: 0,
    max: 100,
    grid: { color: theme.line },
    border: { display: false },
    ticks: { color: theme.inkSoft, font, stepSize: 20 },
    title: { display: true, text: words.percentAxis, color: theme.inkSoft, font },
  };
  const rows = {
    stacked: true,
    grid: { display: false },
    ticks: { color: theme.ink, font, autoSkip: isTrend, maxRotation: 60 },
  };
  return isTrend ? { x: rows, y: share } : { x: share, y: rows };
}

function configure(model: ChartModel, words: ChartWords, theme: ChartTheme, width: number): Kind {
  const font = { family: theme.font, size: 13 };
  const percentOf = (row: ChartRow, level: string) => row.levels[level]?.percent ?? null;
  return {
    type: 'bar',
    data: {
      labels: labelsOf(model, width, words),
      datasets: datasetsOf(model, theme, words),
    },
    options: {
      indexAxis: model.isTrend ? 'x' : 'y',
      animation: false,
      onResize: (chart, size) => {
        chart.data.labels = labelsOf(model, size.width, words);
      },
      maintainAspectRatio: false,
      scales: scalesOf(model, theme, words) ?? {},
      plugins: {
        legend: {
          // A level that can be taken away would leave shares that do not add up.
          onClick: () => {},
          labels: { color: theme.ink, font, boxWidth: 28, boxHeight: 14 },
        },
        title: { display: false },
        tooltip: {
          titleFont: font,
          bodyFont: font,
          callbacks: {
            title: ([item]) => model.rows[item?.dataIndex ?? -1]?.label ?? '',
            label: ({ dataIndex, datasetIndex, dataset }) => {
              const [row, level] = [model.rows[dataIndex], model.levels[datasetIndex]];
              if (!row || !level) return '';
              const percent = percentOf(row, level.level);
              const written = percent === null ? words.none : formatPercent(percent);
              return words.shareOf(
                dataset.label ?? '',
                formatCount(row.levels[level.level]?.count ?? 0),
                written,
              );
            },
          },
        },
      },
    },
    plugins: [
      writeShares(
        model.levels.map(({ level }, index) => ({
          color: theme.levels[rankOf(index, model.levels.length)],
          texts: model.rows.map((row) => percentOf(row, level)).map((each) => each && formatPercent(each)),
        })),
        model.rows.map(({ total }) => (total === 0 ? words.none : null)),
        theme,
      ),
    ],
  };
}

/** @returns what takes the drawing away again */
export function drawChart(canvas: HTMLCanvasElement, model: ChartModel, words: ChartWords): () => void {
  const width = canvas.parentElement?.clientWidth ?? 0;
  const chart = new Chart(canvas, configure(model, words, readTheme(), width));
  return () => chart.destroy();
}

/** The chart as a picture that stands by itself: with its heading, its days and its n, on a white ground. */
export async function renderPicture(model: ChartModel, words: ChartWords): Promise<Blob | null> {
  const theme = readTheme();
  const canvas = document.createElement('canvas');
  canvas.width = pictureWidth;
  canvas.height = chartHeight(model) + 80;
  const { options, plugins, ...rest } = configure(model, words, theme, pictureWidth);
  const heading = [...wrapLabel(model.heading, 80, 3), model.facts];
  const chart = new Chart(canvas, {
    ...rest,
    options: {
      ...options,
      responsive: false,
      devicePixelRatio: 2,
      layout: { padding: 24 },
      plugins: {
        ...options?.plugins,
        title: {
          display: true,
          text: heading,
          color: theme.ink,
          font: { family: theme.font, size: 17, weight: 'bold' },
        },
      },
    },
    plugins: [...(plugins ?? []), fillGround(theme)],
  });
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  chart.destroy();
  return picture;
}
