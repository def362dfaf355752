import type { DBSchema } from 'idb';
import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { DeviceLanguages, IngestResult } from '../../shared/endpoints/device.ts';
import type { SurveyResponse } from '../../shared/survey-response.ts';
import type { TabletSettings } from '../../shared/tablet-settings.ts';

/** Something that staff must see, kept until the tablet is set up anew. Times are milliseconds since 1970. */
export type Alarm =
  /** Responses `from` to `to` of this tablet are not on it any more, and may never have been sent. */
  | { readonly kind: 'gap'; readonly from: number; readonly to: number; readonly noticedAt: number }
  /** The storage was full; acknowledged history was given up so that a response could be kept. */
  | { readonly kind: 'history-purged'; readonly noticedAt: number };

export interface DeviceRecord {
  readonly deviceId: string;
  readonly token: string;
  readonly officeId: string;
  /** The `seq` that was taken last. It only grows, on this tablet and for this device for ever. */
  readonly lastSeq: number;
  /** The storage that the server spoke for last; null before its first answer. */
  readonly epoch: string | null;
  /** What to add to this tablet's clock to have the server's. */
  readonly clockOffsetMs: number;
  /** When the server answered last, by the server's clock; null before its first answer. */
  readonly answeredAt: number | null;
  readonly alarms: readonly Alarm[];
}

export interface QueuedResponse {
  readonly id: string;
  readonly seq: number;
  readonly deviceId: string;
  readonly response: SurveyResponse;
}

export interface AcknowledgedResponse extends QueuedResponse {
  readonly acknowledgedAt: number;
}

export interface SetAsideResponse extends QueuedResponse {
  readonly outcome: IngestResult['outcome'] | 'unsendable';
  readonly code: string;
  readonly setAsideAt: number;
  /** When it was last put into a file; absent until then. */
  readonly exportedAt?: number;
}

export interface CachedCatalogue {
  readonly officeId: string;
  readonly etag: string | null;
  readonly catalogue: PublishedCatalogue;
}

/** What the office set for this tablet, as the server told it last. */
export interface KeptSettings {
  /** Another device, or the same tablet enrolled as another one, does not go by them. */
  readonly deviceId: string;
  readonly settings: TabletSettings;
  readonly reloadKey: string | null;
}

/** What a PIN can be compared with where the server cannot be asked. */
export interface PinVerifier {
  /** The server's name for this PIN. */
  readonly pinKey: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly hash: Uint8Array<ArrayBuffer>;
}

/** Wrong PINs in a row, compared on the tablet itself. */
export interface Guesses {
  readonly wrong: number;
  readonly lastAt: number;
}

export interface StaffLock {
  /** null until the server has called a PIN right. */
  readonly verifier: PinVerifier | null;
  readonly guesses: Guesses;
}

/** The languages that the office added, under the key by which the server named them last. */
export interface KeptLanguages extends DeviceLanguages {
  readonly officeId: string;
}

export interface MediaItem {
  readonly name: string;
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
  /** The words that a recording was made for; absent where nobody said. */
  readonly textDigest?: string | undefined;
}

/** What the office has of pictures and recordings, as the server told it last. */
export interface KeptMediaList {
  readonly officeId: string;
  readonly etag: string | null;
  readonly items: readonly MediaItem[];
  /** There was no room: until then nothing is fetched. Milliseconds since 1970. */
  readonly pausedUntil: number | null;
}

/** The bytes of one of them. No Blob: browsers have lost those. */
export interface KeptMedia {
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
}

/** Changes to it only add: an older page, and rows that an older page wrote, must go on working. */
export interface KioskSchema extends DBSchema {
  device: { key: 'device'; value: DeviceRecord };
  catalogue: { key: 'catalogue'; value: CachedCatalogue };
  pending: { key: string; value: QueuedResponse; indexes: { bySeq: number } };
  acknowledged: { key: string; value: AcknowledgedResponse; indexes: { byTime: number } };
  setAside: { key: string; value: SetAsideResponse };
  settings: { key: 'settings'; value: KeptSettings };
  staff: { key: 'lock'; value: StaffLock };
  languages: { key: 'languages'; value: KeptLanguages };
  mediaList: { key: 'list'; value: KeptMediaList };
  /** By digest. */
  media: { key: string; value: KeptMedia };
}

export const schemaVersion = 4;
export const databaseName = 'kiosk';
