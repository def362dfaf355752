import * as z from 'zod/mini';
import { Base64Text } from '../base64-text.ts';
import { PublishedCatalogue } from '../catalogue.ts';
import { endpoint } from '../endpoint.ts';
import { InvalidCounts } from '../paper/invalid-reason.ts';
import { batchMaxBytes, batchMaxResponses } from '../survey-response.ts';
import { IngestAnswer } from './device.ts';

/** `?day`: the form that the office used on a day, and the one that it uses now. */
export const getPaperCatalogues = endpoint('GET /api/v1/offices/:officeId/paper-catalogues', 'paper.enter', {
  output: z.object({ ofDay: PublishedCatalogue, current: PublishedCatalogue }),
});

/** Forms as a clerk keyed them: responses, with the outcomes that tablets get. */
export const enterPaperForms = endpoint('POST /api/v1/offices/:officeId/paper-forms', 'paper.enter', {
  action: 'paper.enter',
  input: z.object({ responses: z.array(z.unknown()).check(z.minLength(1), z.maxLength(batchMaxResponses)) }),
  output: IngestAnswer,
  maxBytes: batchMaxBytes,
});

/** `?id`: a form out again, by the session that entered it; one that has not come yet is not taken any more. */
export const withdrawPaperForm = endpoint('DELETE /api/v1/offices/:officeId/paper-forms', 'paper.enter', {
  action: 'paper.withdraw',
});

export const PaperCount = z.object({
  /** Valid paper forms of the day that are stored. */
  entered: z.int(),
  invalid: InvalidCounts,
});
export type PaperCount = z.infer<typeof PaperCount>;

/** `?day`: what to hold against the pile. */
export const getPaperCount = endpoint('GET /api/v1/offices/:officeId/paper-count', 'paper.enter', {
  output: PaperCount,
});

/** A day's invalid forms; refused where they are not what the clerk saw any more. */
export const putInvalidForms = endpoint('PUT /api/v1/offices/:officeId/invalid-forms', 'paper.enter', {
  action: 'paper.count-invalid',
  input: z.object({ day: z.string(), counts: InvalidCounts, seen: InvalidCounts }),
});

/** The spreadsheet to type paper forms into, made from the current catalogue. */
export const getPaperTemplate = endpoint('GET /api/v1/offices/:officeId/paper-template', 'paper.enter', {
  status: 200,
});

const PaperFault = z.object({
  /** As the spreadsheet numbers it; the header is 1. */
  row: z.int(),
  /** The header of the column; '' where the row as a whole is wrong. */
  column: z.string(),
  rule: z.enum([
    'header',
    'no-day',
    'future-day',
    'unknown-field',
    'no-field',
    'unknown-officer',
    'same-name',
    'repeated-officer',
    'no-officer',
    'no-level',
    'unknown-level',
    'level-count',
    'not-asked',
    'unknown-requester',
    'no-rows',
    'too-many-rows',
  ]),
  /** What stands there. */
  value: z.string(),
});
export type PaperFault = z.infer<typeof PaperFault>;

export const PaperImport = z.object({
  faults: z.array(PaperFault),
  forms: z.int(),
  /** Of the file's, those that had been stored before. */
  known: z.int(),
  days: z.array(z.object({ day: z.string(), forms: z.int(), entered: z.int() })),
  stored: z.int(),
});
export type PaperImport = z.infer<typeof PaperImport>;

/** A filled-in template. A trial stores nothing, and says what would come of it; with a fault nothing ever is. */
export const importPaperForms = endpoint('POST /api/v1/offices/:officeId/paper-imports', 'paper.enter', {
  action: 'paper.import',
  input: z.object({
    content: Base64Text,
    isTrial: z.boolean(),
  }),
  output: PaperImport,
  maxBytes: batchMaxBytes,
});
