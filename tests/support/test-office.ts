import { onTestFinished } from 'vitest';
import { ingest } from '../../server/ingest/ingest.ts';
import { publishCatalogue } from '../../server/operations/catalogue.ts';
import { createEnrolment, enrolDevice, listDeviceViews } from '../../server/operations/device.ts';
import { setFigures } from '../../server/operations/figures.ts';
import { releaseDueScores } from '../../server/operations/release-scores.ts';
import { getAnnexDocument } from '../../server/reports/annex-document.ts';
import { getOfficerScoresView } from '../../server/reports/officer-scores.ts';
import { type Verification, verify } from '../../server/reports/verify.ts';
import { setOfficeSettings } from '../../server/storage/office-settings.ts';
import { openStorage, type Storage } from '../../server/storage/storage.ts';
import type { Annex, AnnexDocument } from '../../shared/annex/annex.ts';
import type { Catalogue } from '../../shared/catalogue.ts';
import type { Enrolment, IngestResult } from '../../shared/endpoints/device.ts';
import type { DeviceView, Figures } from '../../shared/endpoints/office.ts';
import type { OfficerScores } from '../../shared/endpoints/officer.ts';
import { defaultOfficeSettings, type OfficeSettings } from '../../shared/office-settings.ts';
import { parsePeriod } from '../../shared/period.ts';
import type { Row, TestEngine } from './engines.ts';
import { testSecretBox } from './secret-box.ts';
import { smallCatalogue, smallCatalogueOf } from './small-catalogue.ts';

/** A clock that stands still until it is set: 10 o'clock in Vietnam on 10 March 2026. */
class TestClock {
  ms = Date.parse('2026-03-10T03:00:00.000Z');

  readonly now = (): number => this.ms;

  set(instant: string): void {
    this.ms = Date.parse(instant);
  }

  advance(ms: number): void {
    this.ms += ms;
  }
}

export const minutes = 60_000;
export const days = 24 * 60 * minutes;

/** A storage of its own, closed and gone after the test. */
export async function openTestStorage(
  engine: TestEngine,
): Promise<{ storage: Storage; databaseUrl: string }> {
  const databaseUrl = await engine.makeMigratedDatabase();
  const storage = await openStorage(databaseUrl, () => testSecretBox);
  onTestFinished(() => storage.close());
  return { storage, databaseUrl };
}

export interface Tablet extends Enrolment {
  /** A batch, and what became of each of its responses. */
  send(...items: readonly unknown[]): Promise<IngestResult[]>;
}

/** An office with a published catalogue, as the people in it use it. */
export class TestOffice {
  readonly storage: Storage;
  readonly clock = new TestClock();
  readonly id: string;
  readonly databaseUrl: string;
  readonly #engine: TestEngine;

  constructor(storage: Storage, id: string, engine: TestEngine, databaseUrl: string) {
    this.storage = storage;
    this.id = id;
    this.databaseUrl = databaseUrl;
    this.#engine = engine;
  }

  /** Another office in the same storage, with the small catalogue. */
  async openNeighbour(id: string): Promise<TestOffice> {
    const neighbour = new TestOffice(this.storage, id, this.#engine, this.databaseUrl);
    await neighbour.publish(smallCatalogueOf(id));
    return neighbour;
  }

  publish(catalogue: Catalogue): Promise<{ officeId: string; version: number }> {
    return publishCatalogue(this.storage, catalogue, { now: this.clock.now() });
  }

  setFigures(figures: Figures): Promise<void> {
    return setFigures(this.storage, this.id, figures);
  }

  /** By its name a new one, by its id a known one again. */
  async enrolTablet(target: { name: string } | { deviceId: string } = { name: 'Quầy 1' }): Promise<Tablet> {
    const { code } = await createEnrolment(this.storage, this.id, target, this.clock.now());
    const enrolment = await enrolDevice(this.storage, code, this.clock.now());
    const sender = { officeId: enrolment.officeId, deviceId: enrolment.deviceId };
    return {
      ...enrolment,
      send: async (...items) => (await ingest(this.storage, sender, items, this.clock.now())).results,
    };
  }

  devices(): Promise<DeviceView[]> {
    return listDeviceViews(this.storage, this.id);
  }

  annexDocument(from: string, to: string): Promise<AnnexDocument> {
    return getAnnexDocument(this.storage, this.id, parsePeriod(from, to));
  }

  async annex(from: string, to: string): Promise<Annex> {
    return (await this.annexDocument(from, to)).annex;
  }

  /** How many responses count in a period. */
  async collected(from = '2026-03-10', to = from): Promise<number> {
    return (await this.annex(from, to)).collected;
  }

  /** What an officer sees, who looks now. */
  async scoresOf(officerId: string): Promise<OfficerScores> {
    const now = this.clock.now();
    await releaseDueScores(this.storage, this.id, now);
    return this.storage.read((scope) => getOfficerScoresView(scope, this.id, officerId, now));
  }

  async set(settings: Partial<OfficeSettings>): Promise<void> {
    await this.storage.write((scope) =>
      setOfficeSettings(scope, this.id, { ...defaultOfficeSettings, ...settings }),
    );
  }

  verify(): Promise<Verification> {
    return verify(this.storage);
  }

  /** What the tables hold, seen from outside of the program. */
  query(sql: string): Promise<Row[]> {
    return this.#engine.query(this.databaseUrl, sql);
  }
}

export async function openTestOffice(engine: TestEngine, catalogue = smallCatalogue()): Promise<TestOffice> {
  const { storage, databaseUrl } = await openTestStorage(engine);
  const office = new TestOffice(storage, catalogue.office.id, engine, databaseUrl);
  await office.publish(catalogue);
  return office;
}

export function outcomesOf(results: readonly IngestResult[]): string[] {
  return results.map(({ outcome, code }) => (outcome === 'rejected' ? `rejected: ${code}` : outcome));
}
