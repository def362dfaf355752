import type { AlertFacts } from '../../shared/alert-rule.ts';
import { acrossOffices } from './across-offices.ts';
import type { Scope } from './storage.ts';

export interface AlertDelivery {
  readonly officeId: string;
  readonly alertId: string;
  readonly target: string;
  readonly attempts: number;
  readonly at: number;
  readonly facts: AlertFacts;
}

/** What waits and whose time has come. */
export async function listDueDeliveries(scope: Scope, now: number, limit: number): Promise<AlertDelivery[]> {
  const rows = await acrossOffices(scope)
    .selectFrom('alert_delivery')
    .innerJoin('alert', (join) =>
      join
        .onRef('alert.office_id', '=', 'alert_delivery.office_id')
        .onRef('alert.alert_id', '=', 'alert_delivery.alert_id'),
    )
    .selectAll('alert_delivery')
    .select(['facts', 'created_at'])
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('target')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    officeId: row.office_id,
    alertId: row.alert_id,
    target: row.target,
    attempts: row.attempts,
    at: row.created_at,
    facts: JSON.parse(row.facts) as AlertFacts,
  }));
}

function updateDelivery({ db }: Scope, { officeId, alertId, target }: AlertDelivery) {
  return db
    .updateTable('alert_delivery')
    .where('office_id', '=', officeId)
    .where('alert_id', '=', alertId)
    .where('target', '=', target);
}

/** Takes an attempt before it is made, so that no other server makes the same one. @returns false where one has */
export async function claimDelivery(scope: Scope, delivery: AlertDelivery, nextAt: number): Promise<boolean> {
  const row = await updateDelivery(scope, delivery)
    .set({ attempts: delivery.attempts + 1, next_at: nextAt })
    .where('state', '=', 'waiting')
    .where('attempts', '=', delivery.attempts)
    .returning('target')
    .executeTakeFirst();
  return row !== undefined;
}

export async function settleDelivery(
  scope: Scope,
  delivery: AlertDelivery,
  state: 'sent' | 'failed',
): Promise<void> {
  await updateDelivery(scope, delivery).set({ state }).execute();
}
