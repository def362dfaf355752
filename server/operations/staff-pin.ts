import { Problem } from '../../shared/problem.ts';
import { isEasyPin } from '../../shared/staff-pin.ts';
import { hashPassword, isPassword } from '../access/password.ts';
import { makeId } from '../access/secret.ts';
import * as pins from '../storage/staff-pin.ts';
import type { Storage } from '../storage/storage.ts';

/** Sets the office's PIN, or takes it away. @throws Problem `weak-pin` */
export async function changeStaffPin(storage: Storage, officeId: string, pin: string | null): Promise<void> {
  if (pin === null) return storage.write((scope) => pins.deleteStaffPin(scope, officeId));
  if (isEasyPin(pin)) throw new Problem('weak-pin');
  const record = { key: makeId(), hash: await hashPassword(pin) };
  await storage.write((scope) => pins.setStaffPin(scope, officeId, record));
}

/**
 * The key of the PIN that this is; null where the office has none, and every PIN is right.
 * @throws Problem `wrong-pin`
 */
export async function checkStaffPin(storage: Storage, officeId: string, pin: string): Promise<string | null> {
  const record = await storage.read((scope) => pins.findStaffPin(scope, officeId));
  if (!record) return null;
  if (!(await isPassword(pin, record.hash))) throw new Problem('wrong-pin');
  return record.key;
}
