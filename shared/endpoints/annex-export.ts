import * as z from 'zod/mini';
import { annexFormats } from '../annex/annex.ts';
import { endpoint } from '../endpoint.ts';

const exportStates = ['running', 'done', 'failed'] as const;

export const AnnexExport = z.object({
  jobId: z.string(),
  state: z.enum(exportStates),
  /** Offices whose annex is in the file already, and all. */
  done: z.int(),
  total: z.int(),
});
export type AnnexExport = z.infer<typeof AnnexExport>;

/** Begins to write the annexes of all offices that the caller may see into one zip; asks for it below. */
export const createAnnexExport = endpoint('POST /api/v1/annex-exports', 'annex.export', {
  action: { unrecorded: 'makes a file, gone within the hour' },
  input: z.object({ from: z.string(), to: z.string(), format: z.enum(annexFormats) }),
  output: AnnexExport,
  status: 201,
});

export const getAnnexExport = endpoint('GET /api/v1/annex-exports/:jobId', 'annex.export', {
  output: AnnexExport,
});

/** The zip, for an hour. */
export const getAnnexExportFile = endpoint('GET /api/v1/annex-exports/:jobId/file', 'annex.export', {
  status: 200,
});
