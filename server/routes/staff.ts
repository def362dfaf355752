import { enterStaffCorner, getStaffPin, putStaffPin } from '../../shared/endpoints/staff.ts';
import { Problem } from '../../shared/problem.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import { changeStaffPin, checkStaffPin } from '../operations/staff-pin.ts';
import { findStaffPin } from '../storage/staff-pin.ts';

export function bindStaff(bind: Bind, { storage, pinThrottle }: Services): void {
  bind(enterStaffCorner, async ({ principal, input, now }) => {
    if (principal.kind !== 'device') throw new Problem('forbidden');
    const { officeId, deviceId } = principal;
    // Each tablet for itself: whoever guesses on one keeps nobody from another.
    const staffPinKey = await pinThrottle.attempt(`${officeId}/${deviceId}`, now, ['wrong-pin'], () =>
      checkStaffPin(storage, officeId, input.pin),
    );
    return { staffPinKey };
  });

  bind(getStaffPin, async ({ param }) => ({
    isSet: (await storage.read((scope) => findStaffPin(scope, param('officeId')))) !== undefined,
  }));

  bind(putStaffPin, async ({ param, input }) => {
    await changeStaffPin(storage, param('officeId'), input.pin);
    return undefined;
  });
}
