import { describe, expect, test } from 'vitest';
import { setFigures } from '../../server/operations/figures.ts';
import { engines } from '../support/engines.ts';
import { openTestOffice } from '../support/test-office.ts';

describe.each(engines)('figures on $name', (engine) => {
  test('are those of exactly the period they were set for', async () => {
    const office = await openTestOffice(engine);
    await office.setFigures({ from: '2026-01-01', to: '2026-03-31', filesHandled: 120, issued: 100 });
    const figuresOf = async (from: string, to: string) => {
      const { filesHandled, issued } = await office.annex(from, to);
      return [filesHandled, issued];
    };
    expect(await figuresOf('2026-01-01', '2026-03-31')).toEqual([120, 100]);
    expect(await figuresOf('2026-01-01', '2026-03-30')).toEqual([null, null]);
    expect(await figuresOf('2026-01-02', '2026-03-31')).toEqual([null, null]);
    await office.setFigures({ from: '2026-01-01', to: '2026-03-31', filesHandled: null, issued: 0 });
    expect(await figuresOf('2026-01-01', '2026-03-31')).toEqual([null, 0]);
  });

  test.each([
    ['a day that does not exist', { from: '2026-02-29', to: '2026-03-31' }, 'invalid-day'],
    ['words', { from: 'tháng 1', to: '2026-03-31' }, 'invalid-day'],
    ['an end before the start', { from: '2026-03-31', to: '2026-01-01' }, 'period-reversed'],
  ])('are refused for %s, and nothing is stored', async (_, period, code) => {
    const office = await openTestOffice(engine);
    await expect(office.setFigures({ ...period, issued: 1 })).rejects.toMatchObject({ code });
    expect(await office.query('select * from figures')).toEqual([]);
  });

  test('are refused for an office that does not exist', async () => {
    const { storage } = await openTestOffice(engine);
    const set = setFigures(storage, 'nowhere', { from: '2026-01-01', to: '2026-01-31', issued: 1 });
    await expect(set).rejects.toMatchObject({ code: 'unknown-office' });
  });
});
