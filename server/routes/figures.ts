import { getFigures, putFiguresReading, readFiguresFile } from '../../shared/endpoints/figures.ts';
import { putFigures } from '../../shared/endpoints/office.ts';
import { parsePeriod } from '../../shared/period.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as figures from '../operations/figures.ts';
import { setFiguresReading } from '../storage/figures.ts';

export function bindFigures(bind: Bind, { storage }: Services): void {
  bind(getFigures, ({ param, query }) =>
    figures.getFigures(storage, param('officeId'), parsePeriod(query('from'), query('to'))),
  );

  bind(putFigures, async ({ param, input }) => {
    await figures.setFigures(storage, param('officeId'), input);
    return undefined;
  });

  bind(readFiguresFile, ({ param, input }) =>
    figures.readFiguresFile(storage, param('officeId'), Buffer.from(input.content, 'base64')),
  );

  bind(putFiguresReading, async ({ param, input }) => {
    await storage.write((scope) => setFiguresReading(scope, param('officeId'), input));
    return undefined;
  });
}
