import { type AlertFacts, type AlertSettings, noAlerts } from '../../shared/alert-rule.ts';
import type { AlertView } from '../../shared/endpoints/alert.ts';
import { acrossOffices } from './across-offices.ts';
import type { Scope } from './storage.ts';

/** Whose secret it is that signs webhooks: names it to the box that seals it. */
export function webhookSecretOf(officeId: string): string {
  return `webhook/${officeId}`;
}

export async function findAlertSettings(
  { db }: Scope,
  officeId: string,
): Promise<{ settings: AlertSettings; sealedSecret: string | null }> {
  const row = await db
    .selectFrom('alert_settings')
    .selectAll()
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return {
    settings: row ? (JSON.parse(row.document) as AlertSettings) : noAlerts,
    sealedSecret: row?.webhook_secret ?? null,
  };
}

export async function setAlertSettings(
  { db }: Scope,
  officeId: string,
  settings: AlertSettings,
  sealedSecret: string | null,
): Promise<void> {
  const values = { document: JSON.stringify(settings), webhook_secret: sealedSecret };
  await db
    .insertInto('alert_settings')
    .values({ office_id: officeId, ...values })
    .onConflict((c) => c.column('office_id').doUpdateSet(values))
    .execute();
}

export async function listOfficesWithAlerts(scope: Scope): Promise<string[]> {
  const rows = await acrossOffices(scope)
    .selectFrom('alert_settings')
    .select('office_id')
    .orderBy('office_id')
    .execute();
  return rows.map((row) => row.office_id);
}

/** How a rule stood when it was last looked at, as JSON of the evaluation's own. */
export async function findWatch(
  { db }: Scope,
  officeId: string,
  ruleId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('alert_watch')
    .select('document')
    .where('office_id', '=', officeId)
    .where('rule_id', '=', ruleId)
    .executeTakeFirst();
  return row?.document;
}

export async function setWatch(
  { db }: Scope,
  officeId: string,
  ruleId: string,
  document: string,
): Promise<void> {
  await db
    .insertInto('alert_watch')
    .values({ office_id: officeId, rule_id: ruleId, document })
    .onConflict((c) => c.columns(['office_id', 'rule_id']).doUpdateSet({ document }))
    .execute();
}

export async function deleteWatch({ db }: Scope, officeId: string, ruleId: string): Promise<void> {
  await db
    .deleteFrom('alert_watch')
    .where('office_id', '=', officeId)
    .where('rule_id', '=', ruleId)
    .execute();
}

/** @returns false where this crossing is known already: it is told to nobody twice */
export async function insertAlert(
  { db }: Scope,
  officeId: string,
  {
    alertId,
    facts,
    at,
    targets,
  }: { alertId: string; facts: AlertFacts; at: number; targets: readonly string[] },
): Promise<boolean> {
  const row = await db
    .insertInto('alert')
    .values({ office_id: officeId, alert_id: alertId, facts: JSON.stringify(facts), created_at: at })
    .onConflict((c) => c.columns(['office_id', 'alert_id']).doNothing())
    .returning('alert_id')
    .executeTakeFirst();
  if (!row) return false;
  for (const target of targets)
    await db
      .insertInto('alert_delivery')
      .values({
        office_id: officeId,
        alert_id: alertId,
        target,
        state: 'waiting',
        attempts: 0,
        next_at: at,
      })
      .execute();
  return true;
}

export async function listAlerts({ db }: Scope, officeId: string, limit: number): Promise<AlertView[]> {
  const rows = await db
    .selectFrom('alert')
    .selectAll()
    .where('office_id', '=', officeId)
    .orderBy('created_at', 'desc')
    .orderBy('alert_id')
    .limit(limit)
    .execute();
  const ids = rows.map((row) => row.alert_id);
  const deliveries =
    ids.length === 0
      ? []
      : await db
          .selectFrom('alert_delivery')
          .select(['alert_id', 'target', 'state', 'attempts'])
          .where('office_id', '=', officeId)
          .where('alert_id', 'in', ids)
          .orderBy('target')
          .execute();
  return rows.map((row) => ({
    alertId: row.alert_id,
    at: new Date(row.created_at).toISOString(),
    facts: JSON.parse(row.facts) as AlertFacts,
    seenBy: row.seen_by,
    deliveries: deliveries
      .filter((each) => each.alert_id === row.alert_id)
      .map(({ target, state, attempts }) => ({ target, state, attempts })),
  }));
}

/** The first who says so stands. @returns false where there is no such alert */
export async function setAlertSeen(
  { db }: Scope,
  officeId: string,
  alertId: string,
  { by, at }: { by: string; at: number },
): Promise<boolean> {
  await db
    .updateTable('alert')
    .set({ seen_by: by, seen_at: at })
    .where('office_id', '=', officeId)
    .where('alert_id', '=', alertId)
    .where('seen_by', 'is', null)
    .execute();
  const row = await db
    .selectFrom('alert')
    .select('alert_id')
    .where('office_id', '=', officeId)
    .where('alert_id', '=', alertId)
    .executeTakeFirst();
  return row !== undefined;
}
