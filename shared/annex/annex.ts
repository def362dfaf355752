import * as z from 'zod/mini';
import { InvalidCounts } from '../paper/invalid-reason.ts';
import { AnnexLayout } from './annex-layout.ts';
import { Excluded } from './excluded.ts';
import { levelShares } from './level-shares.ts';
import { WordingChange } from './wording-change.ts';

const ChildRow = z.object({
  officerId: z.optional(z.string()),
  serviceFieldId: z.optional(z.string()),
  label: z.string(),
  total: z.int(),
  levels: levelShares,
});

const Row = z.object({
  number: z.int(),
  criterionId: z.string(),
  label: z.string(),
  total: z.int(),
  levels: levelShares,
  children: z.array(ChildRow),
});

/** The annex as outsiders read it: the contract's part "The annex as JSON". */
export const Annex = z.object({
  officeId: z.string(),
  from: z.string(),
  to: z.string(),
  filesHandled: z.nullable(z.int()),
  issued: z.nullable(z.int()),
  collected: z.int(),
  valid: z.int(),
  invalid: z.int(),
  /** Where figures were set by field. */
  serviceFieldFigures: z.optional(
    z.array(
      z.object({
        serviceFieldId: z.string(),
        label: z.string(),
        filesHandled: z.nullable(z.int()),
        issued: z.nullable(z.int()),
      }),
    ),
  ),
  rows: z.array(Row),
  /** Absent where nothing was excluded. */
  excluded: z.optional(Excluded),
});

/** What the printed annex needs beside the figures. */
export const AnnexDocument = z.object({
  annex: Annex,
  officeName: z.string(),
  parentName: z.string(),
  place: z.string(),
  /** The levels used in the period, best first, with their general words. */
  levels: z.array(z.object({ level: z.string(), label: z.string() })),
  /** Own words for the levels, for the criteria that have them: criterion id → level → words. */
  ownWords: z.array(
    z.object({ number: z.int(), words: z.array(z.object({ level: z.string(), label: z.string() })) }),
  ),
  /** Ratings that a collected response could have given and left blank, by row number; none where 0. */
  blanks: z.array(z.object({ number: z.int(), count: z.int() })),
  /** Surveys that were started and left half-way: issued and not collected. */
  incomplete: z.int(),
  /** Invalid paper forms by why they are: for the desk, not printed. */
  invalidByReason: z.optional(InvalidCounts),
  /** The figures of each field are printed. */
  printsFieldFigures: z.optional(z.boolean()),
  /** What was asked in other words within the period: for the desk, not printed; absent where nothing was. */
  wordingChanges: z.optional(z.array(WordingChange)),
  style: z.object({ decimal: z.enum([',', '.']), zero: z.enum(['0', '', '-']) }),
  layout: AnnexLayout,
  /** Where the period was closed: what the footer says. */
  closing: z.optional(z.object({ number: z.int(), day: z.string() })),
});

export type Annex = z.infer<typeof Annex>;
export type AnnexRow = Annex['rows'][number];
export type AnnexChildRow = AnnexRow['children'][number];
export type AnnexShares = AnnexRow['levels'];
export type AnnexDocument = z.infer<typeof AnnexDocument>;

export const annexFormats = ['json', 'csv', 'xlsx', 'docx', 'pdf'] as const;
export type AnnexFormat = (typeof annexFormats)[number];
