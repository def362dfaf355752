import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { vi } from 'vitest';
import type { ResponseDraft } from '../../kiosk/outbox/draft.ts';
import { enrol } from '../../kiosk/outbox/enrol.ts';
import { saveResponse } from '../../kiosk/outbox/save-response.ts';
import type { KioskSchema } from '../../kiosk/outbox/schema.ts';
import type { Posted, PostResponses } from '../../kiosk/outbox/send-batch.ts';
import { openStore, type Store } from '../../kiosk/outbox/store.ts';
import type { KeyValueStorage } from '../../kiosk/outbox/witness.ts';
import type { IngestResult } from '../../shared/endpoints/device.ts';
import type { SurveyResponse } from '../../shared/survey-response.ts';

export const noon = Date.parse('2026-03-02T05:00:00Z');
export const dayMs = 24 * 3_600_000;

export const enrolment = {
  deviceId: 'd1',
  token: 'device.loc-vinh.d1.secret',
  officeId: 'loc-vinh',
  lastSeq: 0,
};

/** localStorage of a tablet, which can be full. */
class FakeStorage implements KeyValueStorage {
  readonly items = new Map<string, string>();
  isFull = false;
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

export interface Tablet {
  readonly name: string;
  readonly store: Store;
  readonly storage: FakeStorage;
}

/** A tablet with an empty store of its own: files that share a process share its databases. */
export function newTablet(): Tablet {
  const name = `kiosk-${crypto.randomUUID()}`;
  return { name, store: openStore({ name }), storage: new FakeStorage() };
}

export async function enrolledTablet(): Promise<Tablet> {
  const tablet = newTablet();
  await enrol(tablet.store, tablet.storage, enrolment, noon);
  return tablet;
}

/** The store as an older version of the page made it. */
export function openOldStore(name: string, version: 1 | 2) {
  return openDB(name, version, {
    upgrade(database) {
      database.createObjectStore('device');
      database.createObjectStore('catalogue');
      database.createObjectStore('pending', { keyPath: 'id' }).createIndex('bySeq', 'seq');
      database.createObjectStore('acknowledged', { keyPath: 'id' }).createIndex('byTime', 'acknowledgedAt');
      database.createObjectStore('setAside', { keyPath: 'id' });
      if (version === 2) database.createObjectStore('settings');
    },
  });
}

/** A tablet whose store an older page made, with three responses that wait in it. */
export async function oldTablet(version: 1 | 2) {
  const full = await enrolledTablet();
  for (let count = 0; count < 3; count += 1) await saveResponse(full.store, full.storage, draft(), noon);
  const rows = await allOf(full, 'pending');
  const device = await full.store.read(['device'], (at) => at.objectStore('device').get('device'));
  const tablet = newTablet();
  const old = await openOldStore(tablet.name, version);
  await old.put('device', device, 'device');
  for (const row of rows) await old.put('pending', row);
  old.close();
  return { tablet, rows };
}

export function draft(changes: Partial<ResponseDraft> = {}): ResponseDraft {
  return {
    id: crypto.randomUUID(),
    catalogueVersion: 1,
    startedAtMs: noon - 15_000,
    answeredAtMs: noon,
    officerIds: [],
    ratings: [{ criterionId: 'reception', level: 'A' }],
    comment: '',
    ...changes,
  };
}

export function allOf<Name extends 'pending' | 'acknowledged' | 'setAside'>(
  { store }: Pick<Tablet, 'store'>,
  name: Name,
): Promise<KioskSchema[Name]['value'][]> {
  return store.read([name] as const, async (transaction) => {
    const rows: KioskSchema[Name]['value'][] = await transaction.objectStore(name).getAll();
    return rows.sort((a, b) => a.seq - b.seq);
  });
}

/** As the real one: remembers ids, answers for each item, and can be broken in the ways that servers are. */
export class FakeServer {
  readonly stored = new Map<string, SurveyResponse>();
  readonly calls: SurveyResponse[][] = [];
  epoch = 'first';
  isDown = false;
  losesAnswers = false;
  mostAtOnce = 200;
  tokens = new Set([enrolment.token]);
  judge: (response: SurveyResponse) => IngestResult | undefined = () => undefined;
  clockOffsetMs: number | undefined;

  readonly post: PostResponses = async (token, responses): Promise<Posted> => {
    if (this.isDown) return { kind: 'unreachable' };
    this.calls.push([...responses]);
    if (!this.tokens.has(token)) return { kind: 'refused', status: 401, code: 'device-revoked' };
    if (responses.length > this.mostAtOnce) return { kind: 'refused', status: 413, code: 'too-large' };
    const results = responses.map((response) => this.judge(response) ?? this.#store(response));
    if (this.losesAnswers) return { kind: 'unreachable' };
    const { clockOffsetMs } = this;
    return { kind: 'answered', answer: { epoch: this.epoch, results }, clockOffsetMs };
  };

  #store(response: SurveyResponse): IngestResult {
    const { id } = response;
    const known = this.stored.get(id);
    if (!known) this.stored.set(id, response);
    return { id, outcome: known ? 'duplicate' : 'stored' };
  }
}

/** Fails as a full disk does, as often as it is said, until mocks are restored; so many writes go well before. */
export function fillDisk(times: number, store: string, before = 0) {
  let left = times;
  let well = before;
  const { put, add } = IDBObjectStore.prototype;
  const failing = (original: typeof put) =>
    function failOnFullDisk(this: IDBObjectStore, ...parameters: Parameters<typeof put>) {
      if (this.name === store && well-- <= 0 && left-- > 0)
        throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, parameters);
    };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(failing(put));
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(failing(add));
}
