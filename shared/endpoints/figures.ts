import * as z from 'zod/mini';
import { Base64Text } from '../base64-text.ts';
import { endpoint } from '../endpoint.ts';
import { InvalidCounts } from '../paper/invalid-reason.ts';

const count = z.nullable(z.int().check(z.minimum(0), z.maximum(100_000_000)));

export const FieldFigures = z.object({
  serviceFieldId: z.string().check(z.maxLength(64)),
  filesHandled: count,
  issued: count,
});
export type FieldFigures = z.infer<typeof FieldFigures>;

/** How the file that an office's one-stop software exports is read. Rows and columns count from 0. */
export const FiguresReading = z.object({
  headerRow: z.int().check(z.minimum(0), z.maximum(2000)),
  fieldColumn: z.int().check(z.minimum(0), z.maximum(60)),
  countColumn: z.int().check(z.minimum(0), z.maximum(60)),
  /** What a name in the file means: a field's id, or '' for a row that is left out, such as the total. */
  names: z.record(z.string().check(z.maxLength(300)), z.string().check(z.maxLength(64))),
});
export type FiguresReading = z.infer<typeof FiguresReading>;

export const FiguresView = z.object({
  serviceFields: z.array(FieldFigures),
  printsFields: z.boolean(),
  /** Surveys on tablets and phones: begun, and ended. */
  started: z.int(),
  finished: z.int(),
  /** Paper forms with ratings, and those without. */
  paper: z.int(),
  invalid: InvalidCounts,
});
export type FiguresView = z.infer<typeof FiguresView>;

/** `?from&to`: what is set for exactly this period by field, and what the program itself knows of it. */
export const getFigures = endpoint('GET /api/v1/offices/:officeId/figures', 'figures.write', {
  output: FiguresView,
});

/** An xlsx or csv file as rows of texts, and how the office read its last one. Nothing is stored. */
export const readFiguresFile = endpoint('POST /api/v1/offices/:officeId/figures-files', 'figures.write', {
  action: { unrecorded: 'changes nothing' },
  input: z.object({
    content: Base64Text,
  }),
  output: z.object({ rows: z.array(z.array(z.string())), reading: z.nullable(FiguresReading) }),
  maxBytes: 2 * 1024 * 1024,
});

export const putFiguresReading = endpoint('PUT /api/v1/offices/:officeId/figures-reading', 'figures.write', {
  action: 'figures.map-columns',
  input: FiguresReading,
});
