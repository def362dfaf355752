import {
  enrolDevice,
  getDeviceCatalogue,
  postHeartbeat,
  postResponses,
} from '../../shared/endpoints/device.ts';
import {
  createEnrolment,
  listDevices,
  requestReload,
  revokeDevice,
  updateDevice,
} from '../../shared/endpoints/office.ts';
import { Problem } from '../../shared/problem.ts';
import { batchMaxResponses } from '../../shared/survey-response.ts';
import { deviceOf, findOfficerSince } from '../access/principal.ts';
import type { Bind } from '../http/bind.ts';
import { unlessKnown } from '../http/etag.ts';
import type { Services } from '../http/services.ts';
import { readSessionCookie } from '../http/session-cookie.ts';
import { ingest } from '../ingest/ingest.ts';
import * as devices from '../operations/device.ts';
import { findCatalogue, findLatestVersion } from '../storage/catalogue.ts';

const enrolmentGuesses = ['unknown-enrolment-code', 'used-enrolment-code', 'expired-enrolment-code'] as const;

export function bindDevices(bind: Bind, services: Services): void {
  const { storage, metrics, codeThrottle } = services;

  // Wrong codes are slowed down for everybody at once, since a tablet has no name yet. A right one always
  // passes: its forty bits cannot be guessed in fifteen minutes, and nobody can lock a whole office out.
  bind(enrolDevice, ({ input, now }) =>
    devices.enrolDevice(storage, input.code, now).catch((error: unknown) =>
      codeThrottle.attempt('enrolment', now, enrolmentGuesses, () => {
        throw error;
      }),
    ),
  );

  bind(getDeviceCatalogue, async ({ principal, query, context }) => {
    const { officeId } = deviceOf(principal);
    const catalogue = await storage.read(async (scope) => {
      const asked = query('version');
      const version = asked === undefined ? await findLatestVersion(scope, officeId) : parseVersion(asked);
      return version === undefined ? undefined : findCatalogue(scope, officeId, version);
    });
    if (!catalogue) throw new Problem('no-catalogue');
    return unlessKnown(context, `"${officeId}-${catalogue.version}"`, catalogue);
  });

  bind(postResponses, async ({ principal, input, now, context }) => {
    const { officeId, deviceId } = deviceOf(principal);
    if (input.responses.length > batchMaxResponses)
      throw new Problem('too-many-responses', { most: batchMaxResponses, sent: input.responses.length });
    // The cookie of the tablet's own browser lets nobody in here: it tells who else is signed in there.
    const sessionToken = readSessionCookie(context, services.publicUrl());
    const officerSince = await findOfficerSince(storage, sessionToken, officeId, now);
    const answer = await ingest(storage, { officeId, deviceId, officerSince }, input.responses, now);
    for (const { outcome } of answer.results) metrics.countOutcome(outcome);
    return answer;
  });

  bind(postHeartbeat, ({ principal, input, now }) => {
    const { officeId, deviceId } = deviceOf(principal);
    return devices.takeHeartbeat(storage, officeId, deviceId, input, {
      now,
      publicUrl: services.publicUrl(),
    });
  });

  bind(listDevices, async ({ param }) => ({
    devices: await devices.listDeviceViews(storage, param('officeId')),
  }));

  bind(createEnrolment, async ({ param, input, now }) => {
    const made = await devices.createEnrolment(storage, param('officeId'), input, now);
    return {
      code: made.code,
      deviceId: made.deviceId,
      expiresAt: new Date(made.expiresAt).toISOString(),
      url: `${services.publicUrl()}/#code=${made.code}`,
    };
  });

  bind(updateDevice, async ({ param, input }) => {
    await devices.changeDevice(storage, param('officeId'), param('deviceId'), input);
    return undefined;
  });

  bind(requestReload, async ({ param }) => {
    await devices.requestReload(storage, param('officeId'), param('deviceId'));
    return undefined;
  });

  bind(revokeDevice, async ({ param, now }) => {
    await devices.revokeDevice(storage, param('officeId'), param('deviceId'), now);
    services.launchStreams.end({ officeId: param('officeId'), deviceId: param('deviceId') });
    return undefined;
  });
}

function parseVersion(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
