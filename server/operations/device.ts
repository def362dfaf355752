import type { Enrolment, Heartbeat, HeartbeatAnswer } from '../../shared/endpoints/device.ts';
import type { DeviceView } from '../../shared/endpoints/office.ts';
import { dayOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { tabletSettingsOf } from '../../shared/tablet-settings.ts';
import {
  hashSecret,
  makeId,
  makeReadableCode,
  makeSecret,
  normalizeCode,
  renderBearerToken,
} from '../access/secret.ts';
import { noteChange } from '../storage/act.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import {
  type Device,
  getDevice,
  importDeviceId,
  insertDevice,
  listDevices,
  listSetAside,
  setDeviceRevoked,
  setDeviceToken,
  updateDevice,
} from '../storage/device.ts';
import { findEnrolment, insertEnrolment, useEnrolment } from '../storage/enrolment.ts';
import { listHeartbeats, setHeartbeat } from '../storage/heartbeat.ts';
import { getInstallationValue } from '../storage/installation.ts';
import { getOfficeSettings } from '../storage/office-settings.ts';
import { gapsOf, listSeqRuns } from '../storage/seq-run.ts';
import { findStaffPin } from '../storage/staff-pin.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { getLanguagesKey } from './language.ts';

const enrolmentValidMs = 15 * 60_000;

export type EnrolmentTarget = { readonly name: string } | { readonly deviceId: string };

/**
 * A one-time code for a new tablet, or for a new token of a known one.
 * @throws Problem `unknown-office`, `unknown-device`
 */
export function createEnrolment(
  storage: Storage,
  officeId: string,
  target: EnrolmentTarget,
  now: number,
): Promise<{ code: string; deviceId: string; expiresAt: number }> {
  const code = makeReadableCode(2);
  const expiresAt = now + enrolmentValidMs;
  return storage.write(async (scope) => {
    await getLatestCatalogue(scope, officeId);
    const deviceId = 'deviceId' in target ? target.deviceId : makeId();
    if ('deviceId' in target) await getTablet(scope, officeId, deviceId);
    else await insertDevice(scope, { officeId, deviceId, name: target.name, kind: 'tablet' });
    noteChange(scope, { subject: deviceId, after: 'name' in target ? target : {} });
    await insertEnrolment(scope, {
      codeHash: hashSecret(normalizeCode(code)),
      officeId,
      deviceId,
      expiresAt,
    });
    return { code, deviceId, expiresAt };
  });
}

async function getTablet(scope: Scope, officeId: string, deviceId: string): Promise<Device> {
  const device = await getDevice(scope, officeId, deviceId);
  if (device.kind !== 'tablet') throw new Problem('unknown-device', { deviceId });
  return device;
}

/**
 * Turns a code into a token, once and for 15 minutes.
 * @throws Problem `unknown-enrolment-code`, `used-enrolment-code`, `expired-enrolment-code`
 */
export function enrolDevice(storage: Storage, typedCode: string, now: number): Promise<Enrolment> {
  const codeHash = hashSecret(normalizeCode(typedCode));
  const secret = makeSecret();
  return storage.write(async (scope) => {
    const enrolment = await findEnrolment(scope, codeHash);
    if (!enrolment) throw new Problem('unknown-enrolment-code');
    if (enrolment.usedAt !== null) throw new Problem('used-enrolment-code');
    if (enrolment.expiresAt <= now) throw new Problem('expired-enrolment-code');
    if (!(await useEnrolment(scope, codeHash, now))) throw new Problem('used-enrolment-code');
    const { officeId, deviceId } = enrolment;
    noteChange(scope, { officeId, subject: deviceId });
    await setDeviceToken(scope, officeId, deviceId, hashSecret(secret));
    const runs = await listSeqRuns(scope, officeId, deviceId);
    const token = renderBearerToken({ kind: 'device', officeId, holderId: deviceId, secret });
    return { deviceId, token, officeId, lastSeq: runs.at(-1)?.last ?? 0 };
  });
}

/** The device that takes what is imported without naming a tablet. */
export async function ensureImportDevice(storage: Storage, officeId: string): Promise<string> {
  await storage.prepare(async (scope) => {
    await getLatestCatalogue(scope, officeId);
    await insertDevice(scope, { officeId, deviceId: importDeviceId, name: importDeviceId, kind: 'import' });
  });
  return importDeviceId;
}

/** @throws Problem `unknown-device` */
export function revokeDevice(
  storage: Storage,
  officeId: string,
  deviceId: string,
  now: number,
): Promise<void> {
  return storage.write(async (scope) => {
    const { name } = await getTablet(scope, officeId, deviceId);
    noteChange(scope, { after: { name } });
    await setDeviceRevoked(scope, officeId, deviceId, now);
  });
}

/**
 * Renames a tablet and puts it at a counter, or at none.
 * @throws Problem `unknown-device`, `unknown-counter-id`
 */
export function changeDevice(
  storage: Storage,
  officeId: string,
  deviceId: string,
  { name, counterId }: { readonly name: string; readonly counterId: string | null },
): Promise<void> {
  return storage.write(async (scope) => {
    const before = await getTablet(scope, officeId, deviceId);
    const { counters = [] } = await getLatestCatalogue(scope, officeId);
    if (counterId !== null && !counters.some(({ id }) => id === counterId))
      throw new Problem('unknown-counter-id', { counterId });
    await updateDevice(scope, officeId, deviceId, { name, counterId });
    noteChange(scope, {
      before: { name: before.name, counterId: before.counterId },
      after: { name, counterId },
    });
  });
}

/** Asks a tablet to load itself again when nobody is answering. @throws Problem `unknown-device` */
export function requestReload(storage: Storage, officeId: string, deviceId: string): Promise<void> {
  return storage.write(async (scope) => {
    await getTablet(scope, officeId, deviceId);
    await updateDevice(scope, officeId, deviceId, { reloadKey: makeId() });
  });
}

/**
 * Takes in how a tablet is doing, and answers with what the office wants of it.
 * @throws Problem `unknown-device`
 */
export function takeHeartbeat(
  storage: Storage,
  officeId: string,
  deviceId: string,
  report: Heartbeat,
  { now, publicUrl }: { readonly now: number; readonly publicUrl: string },
): Promise<HeartbeatAnswer> {
  return storage.write(async (scope) => {
    const device = await getTablet(scope, officeId, deviceId);
    await setHeartbeat(scope, officeId, deviceId, { receivedAt: now, report });
    const pin = await findStaffPin(scope, officeId);
    const settings = {
      ...tabletSettingsOf(await getOfficeSettings(scope, officeId), device.counterId, publicUrl),
      ...(pin ? { staffPinKey: pin.key } : {}),
    };
    const epoch = await getInstallationValue(scope, 'epoch');
    const languagesKey = await getLanguagesKey(scope, officeId);
    return { epoch, settings, reloadKey: device.reloadKey, languagesKey };
  });
}

function stateOf(device: Device): DeviceView['state'] {
  if (device.kind !== 'tablet') return device.kind;
  if (device.revokedAt !== null) return 'revoked';
  return device.tokenHash === null ? 'waiting' : 'enrolled';
}

/** @throws Problem `unknown-office` */
export function listDeviceViews(storage: Storage, officeId: string): Promise<DeviceView[]> {
  return storage.read(async (scope) => {
    const { office } = await getLatestCatalogue(scope, officeId);
    const heartbeats = await listHeartbeats(scope, officeId);
    const views: DeviceView[] = [];
    for (const device of await listDevices(scope, officeId)) {
      const runs = await listSeqRuns(scope, officeId, device.deviceId);
      const heartbeat = heartbeats.get(device.deviceId);
      views.push({
        deviceId: device.deviceId,
        name: device.name,
        state: stateOf(device),
        lastSeenDay: device.lastSeenAt === null ? null : dayOf(device.lastSeenAt, office.timeZone),
        lastSeq: runs.at(-1)?.last ?? 0,
        arrived: runs.reduce((sum, run) => sum + run.last - run.first + 1, 0),
        gaps: gapsOf(runs),
        setAside: await listSetAside(scope, officeId, device.deviceId),
        counterId: device.counterId,
        heartbeat: heartbeat
          ? { receivedAt: new Date(heartbeat.receivedAt).toISOString(), report: heartbeat.report }
          : null,
      });
    }
    return views;
  });
}
