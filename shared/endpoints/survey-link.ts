import * as z from 'zod/mini';
import { PublishedCatalogue } from '../catalogue.ts';
import { CitizenLanguage } from '../citizen-language.ts';
import { endpoint } from '../endpoint.ts';
import { linkMaxLength } from '../survey-link.ts';
import { TabletSettings } from '../tablet-settings.ts';
import { IngestResult } from './device.ts';

const Link = z.string().check(z.minLength(1), z.maxLength(linkMaxLength));

export const OpenedLink = z.object({
  /** Good for one response: the link that was opened, or one of the phone's own in the place of a screen's. */
  link: z.string(),
  catalogue: PublishedCatalogue,
  settings: TabletSettings,
  /** Those that the office added. */
  languages: z.optional(z.array(CitizenLanguage)),
});
export type OpenedLink = z.infer<typeof OpenedLink>;

/** What a citizen's phone asks first: what there is to answer, and whether the link is still good. */
export const openLink = endpoint('POST /api/v1/links/openings', 'anyone', {
  action: { unrecorded: "a citizen's" },
  input: z.object({ link: Link }),
  output: OpenedLink,
});

/** One response. It uses the link up as it is stored; sent once more it is a duplicate, as a tablet's would be. */
export const sendByLink = endpoint('POST /api/v1/links/responses', 'anyone', {
  action: { unrecorded: "a citizen's" },
  input: z.object({ link: Link, response: z.unknown() }),
  output: z.object({ result: IngestResult }),
});

export const linkMostDays = 90;
export const linksMostAtOnce = 480;

/** One-time links to print: on receipts, or as a sheet. */
export const createLinks = endpoint('POST /api/v1/offices/:officeId/links', 'link.create', {
  action: 'link.create',
  input: z.object({
    count: z.int().check(z.minimum(1), z.maximum(linksMostAtOnce)),
    /** Whoever uses the link was served there; null: anywhere. */
    counterId: z.nullable(z.string().check(z.maxLength(64))),
    validDays: z.int().check(z.minimum(1), z.maximum(linkMostDays)),
  }),
  output: z.object({
    /** Whole addresses, as they go into QR codes. */
    links: z.array(z.string()),
    /** The last day on which they are good, in the office's time zone. */
    lastDay: z.string(),
  }),
  status: 201,
});
