import * as z from 'zod/mini';

/** What a tablet exports: encrypted with the hash of its token's secret, which the server keeps. */
export const SealedFile = z.object({
  format: z.literal('survey-responses-sealed-1'),
  deviceId: z.string(),
  iv: z.base64(),
  data: z.base64(),
});
export type SealedFile = z.infer<typeof SealedFile>;
