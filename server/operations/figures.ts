import type { Figures } from '../../shared/endpoints/office.ts';
import { parsePeriod } from '../../shared/period.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import { setFigures as storeFigures } from '../storage/figures.ts';
import type { Storage } from '../storage/storage.ts';

/** Sets the figures of exactly one period. @throws Problem `invalid-day`, `period-reversed`, `unknown-office` */
export async function setFigures(storage: Storage, officeId: string, figures: Figures): Promise<void> {
  const period = parsePeriod(figures.from, figures.to);
  await storage.write(async (scope) => {
    await getLatestCatalogue(scope, officeId);
    await storeFigures(scope, officeId, period, {
      filesHandled: figures.filesHandled ?? null,
      issued: figures.issued ?? null,
    });
  });
}
