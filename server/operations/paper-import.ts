import { createHash } from 'node:crypto';
import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { PaperFault, PaperImport } from '../../shared/endpoints/paper.ts';
import { noonOf } from '../../shared/paper/noon.ts';
import { dayOf } from '../../shared/period.ts';
import { ingest } from '../ingest/ingest.ts';
import { findSheetId, findSheetVersion, type PaperForm, readPaperRows } from '../sheets/paper-rows.ts';
import { readSheets } from '../sheets/read-sheet.ts';
import { findCatalogue, getLatestCatalogue } from '../storage/catalogue.ts';
import { listKnownIds } from '../storage/response.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { sumChannels } from '../storage/tally.ts';
import { ensurePaperDevice } from './paper.ts';

function digest(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}

/** Of the shape of a random id; from a digest, it tells nothing either. */
function uuidOf(bytes: Buffer): string {
  const hex = Buffer.from(bytes.subarray(0, 16));
  hex[6] = ((hex[6] ?? 0) & 0x0f) | 0x40;
  hex[8] = ((hex[8] ?? 0) & 0x3f) | 0x80;
  return hex.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The same forms of a pile give the same ids, in whatever order they come; the second of two equal forms is told by
 * being the second. A pile is what was typed into one template: a file that has grown keeps the ids of its first
 * forms. Where a file does not name its template, a pile is the forms in it: another one may well hold equal forms.
 */
export function idsOfForms(
  officeId: string,
  { version, sheetId }: { readonly version: number; readonly sheetId: string | null },
  forms: readonly PaperForm[],
): string[] {
  const rows = forms.map((form) => JSON.stringify(form));
  const inPile = sheetId === null ? rows.toSorted() : [sheetId];
  const pile = digest(officeId, String(version), ...inPile).toString('hex');
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const occurrence = (seen.get(row) ?? 0) + 1;
    seen.set(row, occurrence);
    return uuidOf(digest(pile, row, String(occurrence)));
  });
}

function buildResponses(
  { office, version }: PublishedCatalogue,
  sheetId: string | null,
  forms: readonly PaperForm[],
) {
  const ids = idsOfForms(office.id, { version, sheetId }, forms);
  return forms.map(({ day, ...form }, index) => ({
    id: ids[index] ?? '',
    seq: index + 1,
    catalogueVersion: version,
    channel: 'paper' as const,
    answeredAt: new Date(noonOf(day, office.timeZone)).toISOString(),
    ...form,
  }));
}

async function getSheetCatalogue(
  scope: Scope,
  officeId: string,
  version: number | null,
): Promise<PublishedCatalogue> {
  const latest = await getLatestCatalogue(scope, officeId);
  if (version === null || !Number.isInteger(version) || version < 1 || version > latest.version)
    return latest;
  return (await findCatalogue(scope, officeId, version)) ?? latest;
}

/** What stands for the file's days already. */
async function countDays(scope: Scope, officeId: string, forms: readonly PaperForm[]) {
  const days = [...new Set(forms.map(({ day }) => day))].toSorted();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const sums = await sumChannels(scope, officeId, { from, to });
  const enteredOf = (day: string) =>
    sums.find((sum) => sum.day === day && sum.channel === 'paper' && sum.complete)?.count ?? 0;
  return days.map((day) => ({
    day,
    forms: forms.filter((form) => form.day === day).length,
    entered: enteredOf(day),
  }));
}

const refused = (faults: readonly PaperFault[]): PaperImport => ({
  faults: [...faults],
  forms: 0,
  known: 0,
  days: [],
  stored: 0,
});

/**
 * Stores the forms of a filled-in template, all of them or none. Twice the same: nothing is doubled.
 * @throws Problem `sheet-unreadable`, `unknown-office`
 */
export async function importPaperSheet(
  storage: Storage,
  officeId: string,
  bytes: Uint8Array,
  { isTrial, now }: { readonly isTrial: boolean; readonly now: number },
): Promise<PaperImport> {
  const sheets = await readSheets(bytes);
  const catalogue = await storage.read((scope) =>
    getSheetCatalogue(scope, officeId, findSheetVersion(sheets)),
  );
  const { forms, faults } = readPaperRows(sheets, catalogue, dayOf(now, catalogue.office.timeZone));
  if (faults.length > 0) return refused(faults);
  const items = buildResponses(catalogue, findSheetId(sheets), forms);
  const ids = items.map(({ id }) => id);
  const before = await storage.read(async (scope) => ({
    known: (await listKnownIds(scope, officeId, ids)).length,
    days: await countDays(scope, officeId, forms),
  }));
  const outcome = { faults: [], forms: forms.length, ...before, stored: 0 };
  if (isTrial) return outcome;
  const sender = await storage.prepare((scope) => ensurePaperDevice(scope, officeId));
  // One call: one transaction.
  const { results } = await ingest(storage, sender, items, now);
  const refusal = results.find((result) => result.outcome === 'rejected' || result.outcome === 'conflict');
  if (refusal) throw new Error(`a checked form was refused: ${refusal.code}`);
  return { ...outcome, stored: results.filter((result) => result.outcome === 'stored').length };
}
