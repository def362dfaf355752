import type { Heartbeat } from '../../shared/endpoints/device.ts';
import type { Scope } from './storage.ts';

export interface ReceivedHeartbeat {
  readonly receivedAt: number;
  readonly report: Heartbeat;
}

/** The last one replaces the one before: there is no diary of a tablet. */
export async function setHeartbeat(
  { db }: Scope,
  officeId: string,
  deviceId: string,
  { receivedAt, report }: ReceivedHeartbeat,
): Promise<void> {
  const values = { received_at: receivedAt, report: JSON.stringify(report) };
  await db
    .insertInto('heartbeat')
    .values({ office_id: officeId, device_id: deviceId, ...values })
    .onConflict((c) => c.columns(['office_id', 'device_id']).doUpdateSet(values))
    .execute();
}

/** Device id → its last heartbeat. */
export async function listHeartbeats(
  { db }: Scope,
  officeId: string,
): Promise<Map<string, ReceivedHeartbeat>> {
  const rows = await db.selectFrom('heartbeat').selectAll().where('office_id', '=', officeId).execute();
  return new Map(
    rows.map((row) => [
      row.device_id,
      { receivedAt: row.received_at, report: JSON.parse(row.report) as Heartbeat },
    ]),
  );
}
