import * as z from 'zod/mini';
import { Base64Text } from '../base64-text.ts';
import { endpoint } from '../endpoint.ts';

const mostRows = 500;
const text = z.string().check(z.maxLength(500));

const Person = z.object({
  honorific: text,
  name: text,
  title: text,
  /** Names of fields. */
  serviceFields: z.array(text).check(z.maxLength(mostRows)),
  /** `YYYY-MM-DD`; '' for no limit. */
  firstDay: text,
  lastDay: text,
});
export type Person = z.infer<typeof Person>;

/** Officers and fields as a spreadsheet has them: by name, without ids. */
export const People = z.object({
  serviceFields: z.array(text).check(z.maxLength(mostRows)),
  officers: z.array(Person).check(z.maxLength(mostRows)),
});
export type People = z.infer<typeof People>;

const peopleMaxBytes = 1024 * 1024;

/** The spreadsheet to fill in, with those that the form has already. */
export const renderPeopleSheet = endpoint('POST /api/v1/people-sheets', 'catalogue.draft', {
  action: { unrecorded: 'changes nothing' },
  input: People,
  status: 200,
  maxBytes: peopleMaxBytes,
});

const PeopleFault = z.object({
  sheet: z.string(),
  /** As the spreadsheet numbers it; the header is 1. */
  row: z.int(),
  /** The header of the column; '' where the sheet as a whole is wrong. */
  column: z.string(),
  rule: z.enum([
    'header',
    'no-name',
    'too-long',
    'no-day',
    'day-order',
    'repeated',
    'unknown-field',
    'too-many-rows',
    'no-rows',
  ]),
  /** What stands there. */
  value: z.string(),
});
export type PeopleFault = z.infer<typeof PeopleFault>;

/**
 * What a filled-in spreadsheet says; nothing is stored. With a fault, nothing of it is to be taken. `serviceFields`
 * are the names that the form has: an officer may serve in them, too.
 */
export const readPeopleSheet = endpoint('POST /api/v1/people-sheet-readings', 'catalogue.draft', {
  action: { unrecorded: 'changes nothing' },
  input: z.object({ content: Base64Text, serviceFields: z.array(text).check(z.maxLength(mostRows)) }),
  output: z.object({ people: People, faults: z.array(PeopleFault) }),
  maxBytes: peopleMaxBytes,
});
