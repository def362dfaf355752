import { createHash } from 'node:crypto';
import type { AlertFacts, AlertRule, AlertSettings } from '../../shared/alert-rule.ts';
import type { Catalogue } from '../../shared/catalogue.ts';
import { percentOf } from '../../shared/percent.ts';
import { addDays, type Day, dayOf, type Period } from '../../shared/period.ts';
import * as alerts from '../storage/alert.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { sumRatings, sumResponses } from '../storage/tally.ts';

/** What was counted, by level. */
interface Sums {
  readonly levels: Readonly<Record<string, number>>;
  readonly responses: number;
}

/** How a rule stood when it was last looked at. */
interface Watch {
  readonly isAbove: boolean;
  /** Of a rule that goes by batches: since when it counts, what was there before, and how many there were. */
  readonly batch?: { readonly fromDay: Day; readonly before: Sums; readonly number: number };
}

async function readSums(
  scope: Scope,
  officeId: string,
  { criterionId }: AlertRule,
  period: Period,
): Promise<Sums> {
  const levels: Record<string, number> = {};
  for (const sum of await sumRatings(scope, officeId, period))
    if (sum.level !== '' && (criterionId === null || sum.criterionId === criterionId))
      levels[sum.level] = (levels[sum.level] ?? 0) + Number(sum.count);
  const responses = (await sumResponses(scope, officeId, period))
    .filter(({ complete }) => complete)
    .reduce((total, { count }) => total + Number(count), 0);
  return { levels, responses };
}

/** What came since; an exclusion may have made it fewer than before. */
function subtract(sums: Sums, before: Sums): Sums {
  const levels = Object.entries(sums.levels).map(
    ([level, count]) => [level, Math.max(0, count - (before.levels[level] ?? 0))] as const,
  );
  return {
    levels: Object.fromEntries(levels),
    responses: Math.max(0, sums.responses - before.responses),
  };
}

/** undefined where too little has come together to say anything. Pure. */
function judge(
  rule: AlertRule,
  catalogue: Catalogue,
  { levels, responses }: Sums,
  { from, to }: Period,
): { isAbove: boolean; facts: AlertFacts } | undefined {
  // One level at least is no bad one.
  const bad = catalogue.levels.slice(Math.max(1, catalogue.levels.length - rule.lowestLevels));
  const ratings = Object.values(levels).reduce((total, count) => total + count, 0);
  if (responses < rule.minimum || ratings < rule.minimum) return undefined;
  const count = bad.reduce((total, { level }) => total + (levels[level] ?? 0), 0);
  const facts: AlertFacts = {
    criterionId: rule.criterionId,
    criterion: catalogue.criteria.find(({ id }) => id === rule.criterionId)?.text.vi ?? rule.criterionId,
    levels: bad.map(({ level }) => level),
    percent: rule.percent,
    from,
    to,
    count,
    ratings,
    responses,
    share: percentOf(count, ratings) ?? '0.00',
  };
  return { isAbove: count * 100 >= rule.percent * ratings, facts };
}

interface Office {
  readonly officeId: string;
  readonly catalogue: Catalogue;
  readonly today: Day;
  readonly targets: readonly string[];
  readonly now: number;
}

/** One alert for one occasion of a rule, however often it is looked at: its id is made of the two. */
async function tell(scope: Scope, office: Office, rule: AlertRule, occasion: string, facts: AlertFacts) {
  const alertId = createHash('sha256').update(`${rule.id}/${occasion}`).digest('hex').slice(0, 32);
  const { targets, now: at } = office;
  await alerts.insertAlert(scope, office.officeId, { alertId, facts, at, targets });
}

async function watchDays(
  scope: Scope,
  office: Office,
  rule: AlertRule,
  watch: Watch | undefined,
  days: number,
) {
  const to = addDays(office.today, -1);
  const period = { from: addDays(to, 1 - days), to };
  const sums = await readSums(scope, office.officeId, rule, period);
  const judged = judge(rule, office.catalogue, sums, period);
  if (!judged) return watch;
  if (judged.isAbove && !watch?.isAbove) await tell(scope, office, rule, to, judged.facts);
  return { isAbove: judged.isAbove };
}

async function watchBatches(
  scope: Scope,
  office: Office,
  rule: AlertRule,
  watch: Watch | undefined,
): Promise<Watch> {
  const { today } = office;
  const last = watch?.batch;
  const snapshot = async () => readSums(scope, office.officeId, rule, { from: today, to: today });
  if (!watch || !last)
    return { isAbove: false, batch: { fromDay: today, before: await snapshot(), number: 0 } };
  const period = { from: last.fromDay, to: today };
  const sums = subtract(await readSums(scope, office.officeId, rule, period), last.before);
  const judged = judge(rule, office.catalogue, sums, period);
  if (!judged) return watch;
  const number = last.number + 1;
  if (judged.isAbove && !watch.isAbove)
    await tell(scope, office, rule, `${today}/batch/${number}`, judged.facts);
  return { isAbove: judged.isAbove, batch: { fromDay: today, before: await snapshot(), number } };
}

async function watchRule(scope: Scope, office: Office, rule: AlertRule): Promise<void> {
  const known = await alerts.findWatch(scope, office.officeId, rule.id);
  const watch = known === undefined ? undefined : (JSON.parse(known) as Watch);
  const next =
    rule.days === null
      ? await watchBatches(scope, office, rule, watch)
      : await watchDays(scope, office, rule, watch, rule.days);
  const document = next && JSON.stringify(next);
  if (document !== undefined && document !== known)
    await alerts.setWatch(scope, office.officeId, rule.id, document);
}

function targetsOf({ recipients, webhookUrl }: AlertSettings, canMail: boolean): string[] {
  return [...(canMail ? recipients : []), ...(webhookUrl === null ? [] : ['webhook'])];
}

/** Looks at every rule of every office. What crosses is written down together with what is to be sent. */
export async function evaluateAlerts(storage: Storage, canMail: boolean, now: number): Promise<void> {
  for (const officeId of await storage.readOnce(alerts.listOfficesWithAlerts)) {
    const { settings } = await storage.readOnce((scope) => alerts.findAlertSettings(scope, officeId));
    for (const rule of settings.rules)
      await storage.write(async (scope) => {
        const catalogue = await getLatestCatalogue(scope, officeId);
        const today = dayOf(now, catalogue.office.timeZone);
        const targets = targetsOf(settings, canMail);
        await watchRule(scope, { officeId, catalogue, today, targets, now }, rule);
      });
  }
}
