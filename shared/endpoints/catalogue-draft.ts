import * as z from 'zod/mini';
import { Slug } from '../catalogue.ts';
import { endpoint } from '../endpoint.ts';

const draftMaxBytes = 1024 * 1024;

/** A catalogue on its way: every part may be missing or wrong. A row that has no id yet is named `+1`, `+2` … */
const DraftDocument = z.record(z.string(), z.unknown());
export type DraftDocument = z.infer<typeof DraftDocument>;

export const CatalogueDraftHead = z.object({
  /** Another one with each saving. */
  revision: z.string(),
  /** The version that was changed. */
  basedOn: z.int(),
  /** ISO 8601, UTC. */
  savedAt: z.string(),
  /** The account's name; null where a program saved it. */
  savedBy: z.nullable(z.string()),
});
export type CatalogueDraftHead = z.infer<typeof CatalogueDraftHead>;

export const CatalogueDraft = z.extend(CatalogueDraftHead, { document: DraftDocument });
export type CatalogueDraft = z.infer<typeof CatalogueDraft>;

/** What is prepared for the next version; null where nothing is. */
export const getCatalogueDraft = endpoint('GET /api/v1/offices/:officeId/catalogue-draft', 'catalogue.read', {
  output: z.object({ draft: z.nullable(CatalogueDraft) }),
});

/**
 * `revision`: a new id, made by the editor, so that the same saving may be sent again. `replaces`: the revision that
 * was changed, null for a new draft; refused with `draft-changed` where another one is there.
 */
export const putCatalogueDraft = endpoint(
  'PUT /api/v1/offices/:officeId/catalogue-draft',
  'catalogue.draft',
  {
    action: { unrecorded: 'not in force until it is published; the draft names who saved it' },
    input: z.object({
      document: DraftDocument,
      basedOn: z.int().check(z.positive()),
      revision: Slug,
      replaces: z.nullable(z.string()),
    }),
    output: CatalogueDraftHead,
    maxBytes: draftMaxBytes,
  },
);

/** Refused with `draft-changed` where another revision is there; with no draft there is nothing to do. */
export const deleteCatalogueDraft = endpoint(
  'DELETE /api/v1/offices/:officeId/catalogue-draft',
  'catalogue.draft',
  { action: 'catalogue.discard-draft', input: z.object({ revision: z.string() }) },
);
