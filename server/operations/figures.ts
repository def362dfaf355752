import type { FiguresReading, FiguresView } from '../../shared/endpoints/figures.ts';
import type { Figures } from '../../shared/endpoints/office.ts';
import { type Period, parsePeriod } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { readFiguresRows } from '../sheets/figures-rows.ts';
import { noteChange } from '../storage/act.ts';
import { getLatestCatalogue, listCatalogues } from '../storage/catalogue.ts';
import {
  findFigures,
  findFiguresReading,
  listFieldFigures,
  setFieldFigures,
  setFigures as storeFigures,
} from '../storage/figures.ts';
import { sumInvalidForms } from '../storage/invalid-form.ts';
import type { Storage } from '../storage/storage.ts';
import { sumChannels } from '../storage/tally.ts';

/**
 * Sets the figures of exactly one period; those by field stay where none are named.
 * @throws Problem `invalid-day`, `period-reversed`, `unknown-office`, `figures-broken`
 */
export async function setFigures(storage: Storage, officeId: string, figures: Figures): Promise<void> {
  const period = parsePeriod(figures.from, figures.to);
  const { serviceFields } = figures;
  await storage.write(async (scope) => {
    await getLatestCatalogue(scope, officeId);
    const before = await findFigures(scope, officeId, period);
    noteChange(scope, {
      subject: `${period.from}/${period.to}`,
      before: before && { filesHandled: before.filesHandled, issued: before.issued },
      after: { filesHandled: figures.filesHandled ?? null, issued: figures.issued ?? null },
    });
    await storeFigures(scope, officeId, period, {
      filesHandled: figures.filesHandled ?? null,
      issued: figures.issued ?? null,
      printsFields: figures.printsFields ?? before?.printsFields ?? false,
    });
    if (!serviceFields) return;
    // Of any version: a field that was removed still has files in the period.
    const catalogues = await listCatalogues(scope, officeId);
    const known = new Set(catalogues.flatMap((catalogue) => catalogue.serviceFields.map(({ id }) => id)));
    const ids = serviceFields.map(({ serviceFieldId }) => serviceFieldId);
    const wrong = ids.findIndex((id, index) => !known.has(id) || ids.indexOf(id) !== index);
    if (wrong >= 0)
      throw new Problem('figures-broken', {
        faults: [
          {
            line: null,
            path: `serviceFields.${wrong}.serviceFieldId`,
            rule: known.has(ids[wrong] ?? '') ? 'repeated' : 'unknown-reference',
          },
        ],
      });
    await setFieldFigures(scope, officeId, period, serviceFields);
  });
}

/** @throws Problem `unknown-office` */
export function getFigures(storage: Storage, officeId: string, period: Period): Promise<FiguresView> {
  return storage.read(async (scope) => {
    const sums = await sumChannels(scope, officeId, period);
    const total = (some: typeof sums) => some.reduce((sum, { count }) => sum + count, 0);
    const electronic = sums.filter(({ channel }) => channel !== 'paper');
    return {
      serviceFields: await listFieldFigures(scope, officeId, period),
      printsFields: (await findFigures(scope, officeId, period))?.printsFields ?? false,
      started: total(electronic),
      finished: total(electronic.filter(({ complete }) => complete)),
      paper: total(sums.filter(({ channel, complete }) => channel === 'paper' && complete)),
      invalid: await sumInvalidForms(scope, officeId, period),
    };
  });
}

/** @throws Problem `sheet-unreadable` */
export async function readFiguresFile(
  storage: Storage,
  officeId: string,
  bytes: Uint8Array,
): Promise<{ rows: string[][]; reading: FiguresReading | null }> {
  const rows = await readFiguresRows(bytes);
  const reading = await storage.read((scope) => findFiguresReading(scope, officeId));
  return { rows, reading: reading ?? null };
}
