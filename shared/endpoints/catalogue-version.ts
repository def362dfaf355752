import * as z from 'zod/mini';
import { PublishedCatalogue } from '../catalogue.ts';
import { CatalogueChange } from '../catalogue-difference.ts';
import { endpoint } from '../endpoint.ts';

export const CatalogueVersion = z.object({
  version: z.int(),
  /** In the office's time zone. */
  publishedDay: z.string(),
  /** What it has otherwise than the version before; null for the first. */
  changes: z.nullable(z.array(CatalogueChange)),
});
export type CatalogueVersion = z.infer<typeof CatalogueVersion>;

/** All that was ever published, newest first. */
export const listCatalogueVersions = endpoint(
  'GET /api/v1/offices/:officeId/catalogue-versions',
  'catalogue.read',
  { output: z.object({ versions: z.array(CatalogueVersion) }) },
);

/** Refused with `unknown-version` where there is none of this number. */
export const getCatalogueVersion = endpoint(
  'GET /api/v1/offices/:officeId/catalogue-versions/:version',
  'catalogue.read',
  { output: PublishedCatalogue },
);
