import * as z from 'zod/mini';

export const annexTextMaxLength = { title: 200, reference: 300 };

/** What of the annex an office has printed, and under which words; the figures are the same in any case. */
export const AnnexLayout = z.object({
  /** null: the usual words. */
  title: z.nullable(z.string()),
  reference: z.nullable(z.string()),
  hasOfficers: z.boolean(),
  hasServiceFields: z.boolean(),
  /** Notes that tell how many ratings were left blank. */
  hasBlanks: z.boolean(),
  /** Notes that tell what A, B and C mean. */
  hasLevelWords: z.boolean(),
  /** A place to sign, for an edition on paper that stands without a report. */
  hasSignature: z.boolean(),
});
export type AnnexLayout = z.infer<typeof AnnexLayout>;

/** The same as an office writes it into its catalogue: what is left out is as usual. */
export const AnnexOptions = z.object({
  title: z.optional(z.string().check(z.maxLength(annexTextMaxLength.title))),
  reference: z.optional(z.string().check(z.maxLength(annexTextMaxLength.reference))),
  officers: z.optional(z.boolean()),
  serviceFields: z.optional(z.boolean()),
  blanks: z.optional(z.boolean()),
  levelWords: z.optional(z.boolean()),
  signature: z.optional(z.boolean()),
});

export function layoutOf(options: z.infer<typeof AnnexOptions> = {}): AnnexLayout {
  return {
    title: options.title?.trim() || null,
    reference: options.reference?.trim() || null,
    hasOfficers: options.officers ?? true,
    hasServiceFields: options.serviceFields ?? true,
    hasBlanks: options.blanks ?? true,
    hasLevelWords: options.levelWords ?? true,
    hasSignature: options.signature ?? false,
  };
}
