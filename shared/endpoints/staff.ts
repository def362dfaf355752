import * as z from 'zod/mini';
import { endpoint } from '../endpoint.ts';
import { StaffPin } from '../staff-pin.ts';

/**
 * Whether the PIN opens the staff corner of this tablet. The answer names the PIN that it was compared with, as
 * `TabletSettings` does; null where the office has none.
 */
export const enterStaffCorner = endpoint('POST /api/v1/staff-entries', 'device', {
  action: { unrecorded: 'changes nothing' },
  input: z.object({ pin: z.string().check(z.maxLength(20)) }),
  output: z.object({ staffPinKey: z.nullable(z.string()) }),
});

/** The PIN itself is told to nobody. */
export const getStaffPin = endpoint('GET /api/v1/offices/:officeId/staff-pin', 'settings.read', {
  output: z.object({ isSet: z.boolean() }),
});

/** A new PIN for all tablets of the office; null takes it away. */
export const putStaffPin = endpoint('PUT /api/v1/offices/:officeId/staff-pin', 'settings.write', {
  action: 'staff-pin.change',
  input: z.object({ pin: z.nullable(StaffPin) }),
});
