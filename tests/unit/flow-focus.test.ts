import { expect, it } from 'vitest';
import { findNext } from '../../kiosk/survey/move-focus.ts';

const box = (left: number, top: number, width = 80) => ({ left, top, right: left + width, bottom: top + 50 });
const right = [1, 0] as const;
const left = [-1, 0] as const;
const up = [0, -1] as const;
const down = [0, 1] as const;

/** Two rows of three, and one wide button below. */
const boxes = [box(0, 0), box(100, 0), box(200, 0), box(0, 60), box(100, 60), box(200, 60), box(0, 120, 280)];
const from = (at: number, direction: readonly [number, number]) =>
  findNext(boxes, boxes[at] ?? box(0, 0), direction);

it('an arrow leads to the next button in its row', () => {
  expect([from(0, right), from(1, right), from(2, right)]).toEqual([1, 2, -1]);
  expect([from(5, left), from(4, left), from(3, left)]).toEqual([4, 3, -1]);
});

it('an arrow leads up and down to the nearest button of another row', () => {
  expect([from(1, down), from(4, down), from(6, down)]).toEqual([4, 6, -1]);
  expect([from(6, up), from(5, up), from(2, up)]).toEqual([4, 2, -1]);
});

it('an arrow leads from the question down to its answers', () => {
  expect(findNext(boxes, { left: 0, right: 280, top: -100, bottom: -60 }, down)).toBe(1);
});
