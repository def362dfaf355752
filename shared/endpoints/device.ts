import * as z from 'zod/mini';
import { PublishedCatalogue } from '../catalogue.ts';
import { CitizenLanguage } from '../citizen-language.ts';
import { endpoint } from '../endpoint.ts';
import { batchMaxBytes } from '../survey-response.ts';
import { TabletSettings } from '../tablet-settings.ts';

export const outcomes = ['stored', 'duplicate', 'conflict', 'rejected'] as const;

/** What became of one response of a batch. */
export const IngestResult = z.object({
  /** As it was sent; null where there was no text to name it by. */
  id: z.nullable(z.string()),
  outcome: z.enum(outcomes),
  code: z.optional(z.string()),
});
export type IngestResult = z.infer<typeof IngestResult>;

export const IngestAnswer = z.object({
  /** Changes when the storage was restored from a backup: offer again what is still held. */
  epoch: z.string(),
  results: z.array(IngestResult),
});
export type IngestAnswer = z.infer<typeof IngestAnswer>;

export const Enrolment = z.object({
  deviceId: z.string(),
  token: z.string(),
  officeId: z.string(),
  /** The highest `seq` that has arrived from this tablet; 0 for a new one. */
  lastSeq: z.int(),
});
export type Enrolment = z.infer<typeof Enrolment>;

export const enrolDevice = endpoint('POST /api/v1/enrolments', 'anyone', {
  action: 'device.connect',
  input: z.object({ code: z.string().check(z.maxLength(100)) }),
  output: Enrolment,
  status: 201,
});

/** Answers with an `ETag`, and 304 to `If-None-Match`. `?version=` reads an older one. */
export const getDeviceCatalogue = endpoint('GET /api/v1/catalogue', 'device', { output: PublishedCatalogue });

/** Items are parsed one by one: a bad one never spoils the others. The batch's size is checked before. */
export const postResponses = endpoint('POST /api/v1/responses', 'device', {
  action: { unrecorded: "citizens' responses: the tablet's ledger of numbers stands for them" },
  input: z.object({ responses: z.array(z.unknown()).check(z.minLength(1)) }),
  output: IngestAnswer,
  maxBytes: batchMaxBytes,
});

/** How a tablet is doing: nothing of it tells what was answered, or exactly when. */
export const Heartbeat = z.object({
  appVersion: z.string().check(z.maxLength(64)),
  lastSeq: z.int().check(z.minimum(0)),
  pending: z.int().check(z.minimum(0)),
  /** Whole hours since the oldest response that waits was kept; null where none waits. */
  oldestPendingHours: z.nullable(z.int().check(z.minimum(0))),
  setAside: z.int().check(z.minimum(0)),
  isPersisted: z.boolean(),
  /** Opened as an installed app or in full screen. */
  isFullScreen: z.boolean(),
  /** Left of the room that the browser gives the page; null where it does not say. Older pages tell neither this
   *  nor the next two. */
  freeMegabytes: z.optional(z.nullable(z.int().check(z.minimum(0)))),
  /** The page is on the tablet, and starts without a network. */
  hasWorker: z.optional(z.boolean()),
  /** The browser is as new as the page wants it. */
  isModern: z.optional(z.boolean()),
  /** 0 to 100; null where the browser does not say. */
  batteryPercent: z.nullable(z.int().check(z.minimum(0), z.maximum(100))),
  isCharging: z.nullable(z.boolean()),
  /** What the tablet adds to its clock to have the server's. */
  clockOffsetSeconds: z.int(),
  /** The wake lock is held. */
  isAwake: z.nullable(z.boolean()),
});
export type Heartbeat = z.infer<typeof Heartbeat>;

export const HeartbeatAnswer = z.object({
  /** As in `IngestAnswer`: a tablet with nothing to send learns of a restored storage here. */
  epoch: z.string(),
  settings: TabletSettings,
  /** Changes when the office asks for a reload: a tablet that sees a new one loads itself again when idle. */
  reloadKey: z.nullable(z.string()),
  /** Changes with the languages that the office added: what is under the new key can be fetched. */
  languagesKey: z.optional(z.string()),
});
export type HeartbeatAnswer = z.infer<typeof HeartbeatAnswer>;

/** Every minute, and after each change of what it says. */
export const postHeartbeat = endpoint('POST /api/v1/heartbeats', 'device', {
  action: { unrecorded: 'replaced within the minute' },
  input: Heartbeat,
  output: HeartbeatAnswer,
});

export const DeviceLanguages = z.object({
  /** As in `HeartbeatAnswer`. */
  key: z.string(),
  languages: z.array(CitizenLanguage),
});
export type DeviceLanguages = z.infer<typeof DeviceLanguages>;

/** What the office added to the languages that every tablet has. */
export const getDeviceLanguages = endpoint('GET /api/v1/languages', 'device', { output: DeviceLanguages });
