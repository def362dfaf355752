import { expect, test } from 'vitest';
import { renderFailure } from '../../server/failure-line.ts';

const at = Date.UTC(2026, 10, 2, 3, 4, 5);

test('a failure stands under its time and the request that met it', () => {
  expect(renderFailure('full', 'r1', at)).toBe('2026-11-02T03:04:05.000Z r1 full\n');
});

test.each(['\n', '\r', '\r\n'])('no text begins a line of its own: %j', (end) => {
  const forged = '2026-11-02T03:04:06.000Z r2 all is well';
  expect(renderFailure(`no ${end}${forged}`, 'r1', at)).toBe(
    `2026-11-02T03:04:05.000Z r1 no \n    ${forged}\n`,
  );
});

test('no text moves the cursor', () => {
  expect(renderFailure('\u001b[2Jgone\u0085', 'r1', at)).toBe(
    '2026-11-02T03:04:05.000Z r1 \ufffd[2Jgone\ufffd\n',
  );
});
