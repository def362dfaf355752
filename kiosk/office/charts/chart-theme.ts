import type { LevelRank } from './chart-model.ts';

/** The page's own colours and letters, for what is drawn and not styled. */
export interface ChartTheme {
  readonly font: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly ground: string;
  readonly levels: Readonly<Record<LevelRank, string>>;
}

export function readTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    font: style.fontFamily,
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    line: token('line'),
    ground: token('surface'),
    levels: {
      best: token('level-best'),
      good: token('level-good'),
      middle: token('level-middle'),
      bad: token('level-bad'),
      worst: token('level-worst'),
    },
  };
}
