import * as z from 'zod/mini';
import { Addendum } from '../closing/addendum.ts';
import { ClosingView, HoldingDevice } from '../closing/closing.ts';
import { endpoint } from '../endpoint.ts';

/** The latest first. */
export const listClosings = endpoint('GET /api/v1/offices/:officeId/closings', 'closing.read', {
  output: z.object({ closings: z.array(ClosingView) }),
});

/** Tablets that may still bring responses: whoever closes now must have seen them. */
export const listHoldingDevices = endpoint('GET /api/v1/offices/:officeId/closing-check', 'closing.create', {
  output: z.object({ devices: z.array(HoldingDevice) }),
});

/** Freezes the annex of a period. Refused for tablets that hold something and are not in `acceptedDeviceIds`. */
export const createClosing = endpoint('POST /api/v1/offices/:officeId/closings', 'closing.create', {
  action: 'closing.create',
  input: z.object({
    from: z.string(),
    to: z.string(),
    acceptedDeviceIds: z._default(z.array(z.string()).check(z.maxLength(500)), []),
  }),
  output: ClosingView,
  status: 201,
});

/** A file of a closing: the bytes that were kept. */
export const getClosingFile = endpoint(
  'GET /api/v1/offices/:officeId/closings/:number/files/:format',
  'closing.read',
  { status: 200 },
);

/** What came or was excluded after the closing. */
export const getAddendum = endpoint(
  'GET /api/v1/offices/:officeId/closings/:number/addendum',
  'closing.read',
  { output: Addendum },
);

/** The addendum as a csv file. */
export const exportAddendum = endpoint(
  'GET /api/v1/offices/:officeId/closings/:number/addendum-file',
  'closing.read',
  { status: 200 },
);
