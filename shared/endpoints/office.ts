import * as z from 'zod/mini';
import { AnnexDocument } from '../annex/annex.ts';
import { Catalogue, PublishedCatalogue, Slug } from '../catalogue.ts';
import { CitizenLanguage } from '../citizen-language.ts';
import { endpoint } from '../endpoint.ts';
import { LanguageFile, languageFileMaxBytes } from '../language-file.ts';
import { OfficeSettings } from '../office-settings.ts';
import { ShortName } from '../short-name.ts';
import { Heartbeat } from './device.ts';
import { FieldFigures } from './figures.ts';

const catalogueMaxBytes = 1024 * 1024;

export const OfficeView = z.object({
  officeId: z.string(),
  name: z.string(),
  catalogueVersion: z.int(),
  /** The office that it stands under; null: none, or none that the caller may see. */
  parentId: z.nullable(z.string()),
});
export type OfficeView = z.infer<typeof OfficeView>;

const Published = z.object({ officeId: z.string(), version: z.int() });

/** The offices that the account may see, each after the one that it stands under. */
export const listOffices = endpoint('GET /api/v1/offices', 'office.read', {
  output: z.object({ offices: z.array(OfficeView) }),
});

/** A new office with its first catalogue; refused where the office exists. */
export const createOffice = endpoint('POST /api/v1/offices', 'office.create', {
  action: 'office.create',
  input: z.object({ catalogue: Catalogue }),
  output: Published,
  status: 201,
  maxBytes: catalogueMaxBytes,
});

/** The office of the published annex, with its 685 responses and its figures. Again: nothing is doubled. */
export const createSampleOffice = endpoint('POST /api/v1/sample-office', 'office.create', {
  action: 'office.create',
  output: Published,
  status: 201,
});

/** Under which office it stands, with all that stands under it; null: under none. */
export const moveOffice = endpoint('PUT /api/v1/office-places', 'office.move', {
  action: 'office.move',
  input: z.object({ officeId: Slug, underId: z.nullable(Slug) }),
});

export const getOfficeCatalogue = endpoint('GET /api/v1/offices/:officeId/catalogue', 'catalogue.read', {
  output: PublishedCatalogue,
});

/**
 * `basedOn`: the version that was changed; refused where another one was published meanwhile. `draftRevision`: the
 * draft that it comes from, which is gone then; refused where another one is there.
 */
export const publishCatalogue = endpoint('POST /api/v1/offices/:officeId/catalogues', 'catalogue.publish', {
  action: 'catalogue.publish',
  input: z.object({
    catalogue: Catalogue,
    basedOn: z.optional(z.int()),
    draftRevision: z.optional(z.string()),
  }),
  output: Published,
  status: 201,
  maxBytes: catalogueMaxBytes,
});

export const Overview = z.object({
  /** The running day in the office's time zone; of it only this number is shown. */
  today: z.string(),
  responsesToday: z.int(),
  /** First and last day that have responses; null where there are none. */
  firstDay: z.nullable(z.string()),
  lastDay: z.nullable(z.string()),
  /** The last day of all closed periods; null where none was closed. */
  lastClosedDay: z.optional(z.nullable(z.string())),
});
export type Overview = z.infer<typeof Overview>;

export const getOverview = endpoint('GET /api/v1/offices/:officeId/overview', 'office.read', {
  output: Overview,
});

export const DeviceView = z.object({
  deviceId: z.string(),
  name: z.string(),
  /** `waiting`: the code was not entered yet. No tablets: `import` takes what is imported, `link` what phones
   * send, `paper` what is keyed from paper. */
  state: z.enum(['waiting', 'enrolled', 'revoked', 'import', 'link', 'paper']),
  /** The day on which it last sent something, in the office's time zone. */
  lastSeenDay: z.nullable(z.string()),
  lastSeq: z.int(),
  arrived: z.int(),
  /** Runs of `seq` that have not arrived. */
  gaps: z.array(z.object({ from: z.int(), to: z.int() })),
  setAside: z.array(z.object({ seq: z.int(), code: z.string() })),
  counterId: z.nullable(z.string()),
  /** null until the tablet has reported. */
  heartbeat: z.nullable(
    z.object({
      /** ISO 8601, UTC. */
      receivedAt: z.string(),
      report: Heartbeat,
    }),
  ),
});
export type DeviceView = z.infer<typeof DeviceView>;

export const listDevices = endpoint('GET /api/v1/offices/:officeId/devices', 'device.read', {
  output: z.object({ devices: z.array(DeviceView) }),
});

/** A new tablet by `name`, or a new token for a known one by `deviceId`. */
export const createEnrolment = endpoint('POST /api/v1/offices/:officeId/enrolments', 'device.enrol', {
  action: 'device.enrol',
  input: z.union([z.object({ name: ShortName }), z.object({ deviceId: Slug })]),
  output: z.object({
    code: z.string(),
    deviceId: z.string(),
    expiresAt: z.string(),
    /** The address to open on the tablet, with the code in its fragment: what the QR code holds. */
    url: z.string(),
  }),
  status: 201,
});

export const revokeDevice = endpoint(
  'POST /api/v1/offices/:officeId/devices/:deviceId/revocation',
  'device.revoke',
  { action: 'device.revoke' },
);

/** A new name, or another counter; null makes the tablet free-standing. */
export const updateDevice = endpoint('PUT /api/v1/offices/:officeId/devices/:deviceId', 'device.update', {
  action: 'device.update',
  input: z.object({
    name: z.string().check(z.minLength(1), z.maxLength(100)),
    counterId: z.nullable(z.string().check(z.maxLength(64))),
  }),
});

/** The tablet loads itself again once nobody is answering. */
export const requestReload = endpoint(
  'POST /api/v1/offices/:officeId/devices/:deviceId/reload',
  'device.update',
  { action: 'device.reload' },
);

const OpenedSettings = z.extend(OfficeSettings, {
  /** Names what is set: other settings have another one. */
  revision: z.string(),
  /** Where other machines and phones reach the server, as far as it knows. */
  publicUrl: z.string(),
});
export type OpenedSettings = z.infer<typeof OpenedSettings>;

export const getSettings = endpoint('GET /api/v1/offices/:officeId/settings', 'settings.read', {
  output: OpenedSettings,
});

/** `basedOn`: the revision that was changed; refused where other settings were saved meanwhile. */
export const putSettings = endpoint('PUT /api/v1/offices/:officeId/settings', 'settings.write', {
  action: 'settings.change',
  input: z.extend(OfficeSettings, { basedOn: z.optional(z.string()) }),
  output: OpenedSettings,
});

export const listLanguages = endpoint('GET /api/v1/offices/:officeId/languages', 'settings.read', {
  output: z.object({ languages: z.array(CitizenLanguage) }),
});

export const LanguagePut = z.object({
  /** Keys of the file that nothing has: left out. */
  unknown: z.array(z.string()),
  /** Keys whose Vietnamese text has changed since the file was made: taken, and better looked at. */
  outdated: z.array(z.string()),
  /** How many texts citizens would not find in the language yet. */
  missing: z.int(),
  /** The version of the catalogue that has the new texts; null where the file brought none for it. */
  catalogueVersion: z.nullable(z.int()),
});
export type LanguagePut = z.infer<typeof LanguagePut>;

/** A new language, or another file of a known one. The catalogue's texts in it are published at once. */
export const putLanguage = endpoint('PUT /api/v1/offices/:officeId/languages/:code', 'settings.write', {
  action: 'language.put',
  input: LanguageFile,
  output: LanguagePut,
  maxBytes: languageFileMaxBytes,
});

/** Of the screens. What the catalogue has in the language stays there, and is shown to nobody. */
export const deleteLanguage = endpoint('DELETE /api/v1/offices/:officeId/languages/:code', 'settings.write', {
  action: 'language.remove',
});

const count = z.nullable(z.int().check(z.minimum(0), z.maximum(100_000_000)));

export const Figures = z.object({
  from: z.string(),
  to: z.string(),
  filesHandled: z.optional(count),
  issued: z.optional(count),
  /** The same by field of service; what is set stays where this is absent. */
  serviceFields: z.optional(z.array(FieldFigures).check(z.maxLength(500))),
  /** The annex of the period names those of each field. */
  printsFields: z.optional(z.boolean()),
});
export type Figures = z.infer<typeof Figures>;

export const putFigures = endpoint('PUT /api/v1/offices/:officeId/figures', 'figures.write', {
  action: 'figures.set',
  input: Figures,
});

/** `?from&to`: the whole document, as it will be printed. */
export const getAnnexDocument = endpoint('GET /api/v1/offices/:officeId/annex', 'annex.export', {
  output: AnnexDocument,
});

/** `?officeId&from&to&format`: a file. */
export const exportAnnex = endpoint('GET /api/v1/annex', 'annex.export', { status: 200 });
