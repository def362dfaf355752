import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOf, mergeRuns, type SeqRun } from '../../server/storage/seq-run.ts';

const seqs = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 60 });

function numbersOf(runs: readonly SeqRun[]): number[] {
  return runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
}

describe('runs of numbers', () => {
  test('hold exactly the numbers that were taken in, whatever the batches', () => {
    fc.assert(
      fc.property(fc.array(seqs, { maxLength: 6 }), (batches) => {
        const runs = batches.reduce<SeqRun[]>((before, batch) => mergeRuns(before, batch), []);
        expect(numbersOf(runs)).toEqual([...new Set(batches.flat())].toSorted((a, b) => a - b));
      }),
    );
  });

  test('never touch each other', () => {
    fc.assert(
      fc.property(seqs, (batch) => {
        const runs = mergeRuns([], batch);
        for (const [index, run] of runs.entries())
          expect(run.first).toBeGreaterThan((runs[index - 1]?.last ?? -1) + 1);
      }),
    );
  });

  test('and their gaps are all numbers from 1 to the highest, each once', () => {
    fc.assert(
      fc.property(seqs, (batch) => {
        const runs = mergeRuns([], batch);
        const gaps = gapsOf(runs).map(({ from, to }) => ({ first: from, last: to }));
        const all = [...numbersOf(runs), ...numbersOf(gaps)].toSorted((a, b) => a - b);
        expect(all).toEqual(Array.from({ length: Math.max(0, ...batch) }, (_, index) => index + 1));
      }),
    );
  });
});
