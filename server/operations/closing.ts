import { createHash } from 'node:crypto';
import type { AnnexDocument } from '../../shared/annex/annex.ts';
import { annexFormats } from '../../shared/annex/annex.ts';
import { type Addendum, compareAnnexes } from '../../shared/closing/addendum.ts';
import { type ClosingView, type HoldingDevice, mayStandBeside } from '../../shared/closing/closing.ts';
import { dayOf, type Period, parsePeriod } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { renderAnnex } from '../annex/render-annex.ts';
import { getAnnexDocument } from '../reports/annex-document.ts';
import { noteChange } from '../storage/act.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import {
  type ClosingHead,
  findClosedDocument,
  insertClosing,
  type KeptFile,
  listClosingFiles,
  listClosingHeads,
  lockOffice,
} from '../storage/closing.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { listDeviceViews } from './device.ts';

/** Tablets with gaps in their numbers, or that said they have something to send. */
export async function listHoldingDevices(storage: Storage, officeId: string): Promise<HoldingDevice[]> {
  const devices = await listDeviceViews(storage, officeId);
  return devices
    .filter(({ state }) => state !== 'waiting')
    .map(({ deviceId, name, gaps, heartbeat }) => ({
      deviceId,
      name,
      missing: gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0),
      pending: heartbeat?.report.pending ?? 0,
    }))
    .filter(({ missing, pending }) => missing > 0 || pending > 0);
}

interface ClosingRequest extends Period {
  readonly acceptedDeviceIds: readonly string[];
  readonly accountName: string;
  readonly now: number;
}

/** @throws Problem `period-not-ended`, `period-closed` */
async function checkPeriod(scope: Scope, officeId: string, period: Period, today: string): Promise<number> {
  if (period.to >= today) throw new Problem('period-not-ended', { to: period.to, today });
  const closed = await listClosingHeads(scope, officeId);
  const crossing = closed.find((head) => !mayStandBeside(head, period));
  if (crossing)
    throw new Problem('period-closed', { number: crossing.number, from: crossing.from, to: crossing.to });
  return (closed[0]?.number ?? 0) + 1;
}

async function renderFiles(document: AnnexDocument): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  for (const format of annexFormats) {
    const file = await renderAnnex(document, format);
    files.push({ ...file, format, digest: digestOfFile(file.bytes) });
  }
  return files;
}

export function digestOfFile(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Freezes the annex of a period that has ended: its figures, and each file as it can be downloaded from then on.
 * The files are made between two transactions, since making them takes longer than a tablet should wait. What
 * arrives in between is of the addendum, like all that comes later.
 * @throws Problem `period-not-ended`, `period-closed`, `responses-outstanding`, `invalid-day`, `period-reversed`
 */
export async function closePeriod(
  storage: Storage,
  officeId: string,
  { acceptedDeviceIds, accountName, now, ...days }: ClosingRequest,
): Promise<ClosingView> {
  const period = parsePeriod(days.from, days.to);
  const { today, number } = await storage.read(async (scope) => {
    const { office } = await getLatestCatalogue(scope, officeId);
    const closedDay = dayOf(now, office.timeZone);
    return { today: closedDay, number: await checkPeriod(scope, officeId, period, closedDay) };
  });
  const holding = await listHoldingDevices(storage, officeId);
  const unseen = holding.filter(({ deviceId }) => !acceptedDeviceIds.includes(deviceId));
  if (unseen.length > 0)
    throw new Problem('responses-outstanding', { devices: unseen.map(({ name }) => name).join(', ') });

  const live = await getAnnexDocument(storage, officeId, period);
  const document = { ...live, closing: { number, day: today } };
  const files = await renderFiles(document);
  const head: ClosingHead = { number, ...period, closedDay: today, accountName };
  await storage.write(async (scope) => {
    await lockOffice(scope, officeId);
    const next = await checkPeriod(scope, officeId, period, today);
    if (next !== number) throw new Problem('closing-overtaken');
    noteChange(scope, { subject: String(number), after: { ...period, ...digestsOf(files) } });
    await insertClosing(scope, officeId, head, document, files);
  });
  return {
    ...head,
    files: files.map(({ bytes, mediaType: _, ...file }) => ({ ...file, size: bytes.length })),
  };
}

export function listClosings(storage: Storage, officeId: string): Promise<ClosingView[]> {
  return storage.read(async (scope) => {
    const files = await listClosingFiles(scope, officeId);
    // What people look for first comes first: the document to sign.
    const order = (format: (typeof annexFormats)[number]) => -annexFormats.indexOf(format);
    return (await listClosingHeads(scope, officeId)).map((head) => ({
      ...head,
      files: (files.get(head.number) ?? []).sort((a, b) => order(a.format) - order(b.format)),
    }));
  });
}

function digestsOf(files: readonly KeptFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ format, digest }) => [format, digest]));
}

/** What differs between the frozen annex and the figures of now. @throws Problem `unknown-closing` */
export async function getAddendum(storage: Storage, officeId: string, number: number): Promise<Addendum> {
  const closed = await storage.read((scope) => findClosedDocument(scope, officeId, number));
  if (!closed) throw new Problem('unknown-closing', { number });
  const { from, to } = closed.annex;
  const now = await getAnnexDocument(storage, officeId, { from, to });
  const levels = [...new Set([...closed.levels, ...now.levels].map(({ level }) => level))];
  return {
    number,
    from,
    to,
    officeName: closed.officeName,
    levels,
    ...compareAnnexes(closed.annex, now.annex, levels),
  };
}
