import type { LevelRank } from './chart-model.ts';

const tile = 10;

type Draw = (pen: CanvasRenderingContext2D) => void;

function lines(...each: readonly (readonly [number, number, number, number])[]): Draw {
  return (pen) => {
    for (const [x1, y1, x2, y2] of each) {
      pen.moveTo(x1, y1);
      pen.lineTo(x2, y2);
    }
  };
}

/** Slanted lines run over the tile's edges, so that they join with those of the next. */
const rising = [
  [-2, 2, 2, -2],
  [-2, tile + 2, tile + 2, -2],
  [tile - 2, tile + 2, tile + 2, tile - 2],
] as const;
const falling = rising.map(([x1, y1, x2, y2]) => [tile - x1, y1, tile - x2, y2] as const);

/** What tells the levels apart without their colours. */
const marks: Readonly<Record<LevelRank, Draw>> = {
  best: () => {},
  good: lines([0, tile / 2, tile, tile / 2]),
  middle: lines(...rising),
  bad: lines([tile / 2, 0, tile / 2, tile]),
  worst: lines(...rising, ...falling),
};

/** A level's colour with its own marks. */
export function makePattern(rank: LevelRank, color: string): CanvasPattern | string {
  const canvas = document.createElement('canvas');
  canvas.width = tile;
  canvas.height = tile;
  const pen = canvas.getContext('2d');
  if (!pen) return color;
  pen.fillStyle = color;
  pen.fillRect(0, 0, tile, tile);
  pen.strokeStyle = 'rgb(255 255 255 / 45%)';
  pen.lineWidth = 1.5;
  pen.beginPath();
  marks[rank](pen);
  pen.stroke();
  return pen.createPattern(canvas, 'repeat') ?? color;
}
