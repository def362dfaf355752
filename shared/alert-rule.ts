import * as z from 'zod/mini';
import { Slug } from './catalogue.ts';
import { MailAddress } from './mail-address.ts';

/** No alert speaks of fewer responses than this. */
export const alertMinimum = 5;

const wholeNumber = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/** When the office wants to hear of bad ratings. */
export const AlertRule = z.object({
  id: Slug,
  /** null: all criteria together. */
  criterionId: z.nullable(Slug),
  /** How many of the lowest levels count as bad. */
  lowestLevels: wholeNumber(1, 4),
  /** From this share of them on, in percent of the ratings. */
  percent: wholeNumber(1, 100),
  /** Over the last so many ended days; null: over each batch of `minimum` responses. */
  days: z.nullable(wholeNumber(1, 92)),
  /** With fewer responses or ratings nothing is said. */
  minimum: wholeNumber(alertMinimum, 10_000),
});
export type AlertRule = z.infer<typeof AlertRule>;

/** What is told of a crossing: never an officer, never fewer than `minimum` responses. */
export const AlertFacts = z.object({
  criterionId: z.nullable(z.string()),
  /** null: all criteria together. */
  criterion: z.nullable(z.string()),
  levels: z.array(z.string()),
  /** The share that was set. */
  percent: z.int(),
  from: z.string(),
  to: z.string(),
  /** So many of `ratings` were of these levels. */
  count: z.int(),
  ratings: z.int(),
  responses: z.int(),
  share: z.string(),
});
export type AlertFacts = z.infer<typeof AlertFacts>;

/** Without a name and password: they would stand in a list that many may read. */
export const webhookMaxLength = 500;
const WebhookUrl = z
  .string()
  .check(z.maxLength(webhookMaxLength), z.regex(/^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/));

export const AlertSettings = z.object({
  rules: z.array(AlertRule).check(
    z.maxLength(20),
    z.refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length),
  ),
  recipients: z.array(MailAddress).check(z.maxLength(20)),
  webhookUrl: z.nullable(WebhookUrl),
});
export type AlertSettings = z.infer<typeof AlertSettings>;

export const noAlerts: AlertSettings = { rules: [], recipients: [], webhookUrl: null };
