import type { JSX } from 'preact';

/** From the best to the worst; `fair` is the middle of three, which many offices word as "satisfied". */
export type LevelRank = 'best' | 'good' | 'fair' | 'middle' | 'bad' | 'worst';

const ranksByCount: Readonly<Record<number, readonly LevelRank[]>> = {
  2: ['best', 'worst'],
  3: ['best', 'fair', 'worst'],
  4: ['best', 'good', 'bad', 'worst'],
  5: ['best', 'good', 'middle', 'bad', 'worst'],
};

export function levelRank(index: number, count: number): LevelRank {
  return ranksByCount[count]?.[index] ?? 'middle';
}

const square = <rect x="12" y="12" width="76" height="76" rx="8" />;

const outlines: Readonly<Record<LevelRank, JSX.Element>> = {
  best: <circle cx="50" cy="50" r="42" />,
  good: <path d="M50 10 86 30V70L50 90 14 70V30Z" />,
  fair: square,
  middle: square,
  bad: <path d="M50 8 92 50 50 92 8 50Z" />,
  worst: <path d="M50 12 93 88H7Z" />,
};

/** Two eyes at the same height: open or laughing. */
function Eyes({ y, apart }: { y: number; apart: number }) {
  return (
    <>
      <circle class="dot" cx={50 - apart} cy={y} r="5.5" />
      <circle class="dot" cx={50 + apart} cy={y} r="5.5" />
    </>
  );
}

const faces: Readonly<Record<LevelRank, JSX.Element>> = {
  best: (
    <>
      <path d="M26 42Q33 30 40 42M60 42Q67 30 74 42" />
      <path class="dot" d="M25 54H75Q73 80 50 80T25 54Z" />
    </>
  ),
  good: (
    <>
      <Eyes y={40} apart={15} />
      <path d="M31 57Q50 77 69 57" />
    </>
  ),
  fair: (
    <>
      <Eyes y={39} apart={16} />
      <path d="M33 62Q50 72 67 62" />
    </>
  ),
  middle: (
    <>
      <Eyes y={39} apart={16} />
      <path d="M33 65H67" />
    </>
  ),
  bad: (
    <>
      <Eyes y={43} apart={14} />
      <path d="M36 68Q50 57 64 68" />
    </>
  ),
  worst: (
    <>
      <Eyes y={56} apart={12} />
      <path d="M33 82Q50 64 67 82" />
    </>
  ),
};

/** A level told by its shape, its face and its colour; the word stands beside it. */
export function LevelPicture({ rank }: { rank: LevelRank }) {
  return (
    <svg class="level-picture" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <g class="outline">{outlines[rank]}</g>
      <g class="face">{faces[rank]}</g>
    </svg>
  );
}
