import type { JSX } from 'preact';

/** From the best to the worst; a scale with fewer levels leaves the inner ones out. */
export type LevelRank = 'best' | 'good' | 'middle' | 'bad' | 'worst';

const ranksByCount: Readonly<Record<number, readonly LevelRank[]>> = {
  2: ['best', 'worst'],
  3: ['best', 'middle', 'worst'],
  4: ['best', 'good', 'bad', 'worst'],
  5: ['best', 'good', 'middle', 'bad', 'worst'],
};

export function levelRank(index: number, count: number): LevelRank {
  return ranksByCount[count]?.[index] ?? 'middle';
}

const outlines: Readonly<Record<LevelRank, JSX.Element>> = {
  best: <circle cx="50" cy="50" r="46" />,
  good: <path d="M50 4 86 22Q94 26 94 35V65Q94 74 86 78L50 96 14 78Q6 74 6 65V35Q6 26 14 22Z" />,
  middle: <rect x="8" y="8" width="84" height="84" rx="16" />,
  bad: <path d="M44 6Q50 1 56 6L94 44Q99 50 94 56L56 94Q50 99 44 94L6 56Q1 50 6 44Z" />,
  worst: <path d="M42 9Q50-3 58 9L97 80Q102 94 88 95H12Q-2 94 3 80Z" />,
};

const eyes: Readonly<Record<LevelRank, JSX.Element>> = {
  best: (
    <>
      <path d="M27 41Q34 30 41 41" />
      <path d="M59 41Q66 30 73 41" />
    </>
  ),
  good: (
    <>
      <circle class="dot" cx="36" cy="40" r="5" />
      <circle class="dot" cx="64" cy="40" r="5" />
    </>
  ),
  middle: (
    <>
      <circle class="dot" cx="34" cy="40" r="5.5" />
      <circle class="dot" cx="66" cy="40" r="5.5" />
    </>
  ),
  bad: (
    <>
      <circle class="dot" cx="37" cy="44" r="5" />
      <circle class="dot" cx="63" cy="44" r="5" />
    </>
  ),
  worst: (
    <>
      <circle class="dot" cx="39" cy="57" r="5" />
      <circle class="dot" cx="61" cy="57" r="5" />
    </>
  ),
};

const mouths: Readonly<Record<LevelRank, JSX.Element>> = {
  best: <path class="dot" d="M25 54H75Q73 80 50 80T25 54Z" />,
  good: <path d="M32 58Q50 76 68 58" />,
  middle: <path d="M32 65H68" />,
  bad: <path d="M37 68Q50 58 63 68" />,
  worst: <path d="M33 82Q50 64 67 82" />,
};

/** A level told by its shape, its face and its colour; the word stands beside it. */
export function LevelPicture({ rank }: { rank: LevelRank }) {
  return (
    <svg class="level-picture" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <g class="outline">{outlines[rank]}</g>
      <g class="face">
        {eyes[rank]}
        {mouths[rank]}
      </g>
    </svg>
  );
}
