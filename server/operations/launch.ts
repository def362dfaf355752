import { type Catalogue, officerLabel } from '../../shared/catalogue.ts';
import {
  type Launch,
  type LaunchChoices,
  type LaunchState,
  launchValidMs,
} from '../../shared/endpoints/launch.ts';
import { dayOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import type { ReceiptCodeRule } from '../../shared/receipt-code-rule.ts';
import { withServing } from '../../shared/serving-officer.ts';
import { officersMost } from '../../shared/survey-response.ts';
import { makeId } from '../access/secret.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import { type Device, getDevice, listDevices } from '../storage/device.ts';
import * as launches from '../storage/launch.ts';
import { getOfficeSettings } from '../storage/office-settings.ts';
import type { Scope, Storage } from '../storage/storage.ts';

/** What whoever launches has chosen. */
export interface LaunchWish {
  readonly deviceId: string;
  readonly serviceFieldId: string | null;
  readonly officerIds: readonly string[];
  readonly receiptCode?: string | undefined;
}

function isInUse({ kind, tokenHash, revokedAt }: Device): boolean {
  return kind === 'tablet' && tokenHash !== null && revokedAt === null;
}

/** What the office asks today. @throws Problem `unknown-office` */
async function getCatalogueOfToday(scope: Scope, officeId: string, now: number) {
  const catalogue = await getLatestCatalogue(scope, officeId);
  return withServing(catalogue, dayOf(now, catalogue.office.timeZone));
}

/** An officer whom the catalogue does not have (any more), or who does not serve today, is none here. */
function findOwn({ officers }: Catalogue, ownOfficerId: string | null) {
  return officers.find(({ id }) => id === ownOfficerId);
}

/** @throws Problem `unknown-office` */
export function listLaunchChoices(
  storage: Storage,
  officeId: string,
  ownOfficerId: string | null,
  now: number,
): Promise<LaunchChoices> {
  return storage.read(async (scope) => {
    const catalogue = await getCatalogueOfToday(scope, officeId, now);
    const tablets = (await listDevices(scope, officeId)).filter(isInUse);
    const own = findOwn(catalogue, ownOfficerId);
    const { counters = [] } = catalogue;
    const ownCounters = counters.filter(({ officerIds }) => own && officerIds.includes(own.id));
    const atOwn = tablets.filter(({ counterId }) => ownCounters.some(({ id }) => id === counterId));
    const nameOf = (counterId: string | null) => counters.find(({ id }) => id === counterId)?.name.vi ?? null;
    return {
      officeName: catalogue.office.name.vi,
      tablets: tablets.map(({ deviceId, name, counterId }) => ({
        deviceId,
        name,
        counterName: nameOf(counterId),
      })),
      ownDeviceId: atOwn.length === 1 ? (atOwn[0]?.deviceId ?? null) : null,
      serviceFields: catalogue.serviceFields.map(({ id, name }) => ({ id, name: name.vi })),
      officers: catalogue.officers.map((officer) => ({ id: officer.id, label: officerLabel(officer) })),
      ownOfficerId: own?.id ?? null,
      ownServiceFieldIds: own?.serviceFieldIds ?? [],
      receiptCodes: (await getOfficeSettings(scope, officeId)).receiptCodes,
    };
  });
}

/** @throws Problem `launch-outdated` */
function chooseServed(catalogue: Catalogue, wish: LaunchWish, ownOfficerId: string | null) {
  const own = findOwn(catalogue, ownOfficerId);
  const officerIds = [...new Set([...(own ? [own.id] : []), ...wish.officerIds])].slice(0, officersMost);
  const { serviceFieldId } = wish;
  const knowsField =
    serviceFieldId === null || catalogue.serviceFields.some(({ id }) => id === serviceFieldId);
  const knowsOfficers = officerIds.every((each) => catalogue.officers.some(({ id }) => id === each));
  if (!knowsField || !knowsOfficers) throw new Problem('launch-outdated');
  return { serviceFieldId, officerIds };
}

/** A code that the office does not ask for is not even kept until the tablet comes. */
function chooseReceiptCode(rule: ReceiptCodeRule, typed: string | undefined): string | null {
  const code = rule === 'none' ? '' : (typed?.trim() ?? '');
  if (rule === 'required' && code === '') throw new Problem('receipt-code-missing');
  return code === '' ? null : code;
}

/**
 * Has a survey begin on a tablet. Whoever launches as an officer is among those who are rated.
 * @throws Problem `unknown-device`, `tablet-not-in-use`, `launch-outdated`, `receipt-code-missing`
 */
export function createLaunch(
  storage: Storage,
  officeId: string,
  wish: LaunchWish,
  ownOfficerId: string | null,
  now: number,
): Promise<{ launchId: string; expiresAt: number }> {
  const launchId = makeId();
  const expiresAt = now + launchValidMs;
  return storage.write(async (scope) => {
    const device = await getDevice(scope, officeId, wish.deviceId);
    if (!isInUse(device)) throw new Problem('tablet-not-in-use');
    const catalogue = await getCatalogueOfToday(scope, officeId, now);
    const { receiptCodes } = await getOfficeSettings(scope, officeId);
    const offer = {
      catalogueVersion: catalogue.version,
      ...chooseServed(catalogue, wish, ownOfficerId),
      receiptCode: chooseReceiptCode(receiptCodes, wish.receiptCode),
    };
    await launches.setLaunch(scope, officeId, wish.deviceId, { launchId, expiresAt, offer });
    return { launchId, expiresAt };
  });
}

/** All that whoever launched is ever told. */
export function readLaunchState(
  storage: Storage,
  officeId: string,
  { deviceId, launchId }: { readonly deviceId: string; readonly launchId: string },
  now: number,
): Promise<LaunchState> {
  return storage.read(async (scope) => {
    const launch = await launches.findLaunch(scope, officeId, deviceId, now);
    if (!launch) return 'expired';
    if (launch.launchId !== launchId) return 'replaced';
    return launch.state === 'withdrawn' ? 'expired' : launch.state;
  });
}

/** Takes it back. @throws Problem `unknown-launch` where the survey has begun, or it is gone */
export function withdrawLaunch(
  storage: Storage,
  officeId: string,
  { deviceId, launchId }: { readonly deviceId: string; readonly launchId: string },
): Promise<void> {
  return storage.write(async (scope) => {
    const isGone = await launches.deleteWaitingLaunch(scope, officeId, deviceId, launchId);
    if (!isGone && !(await launches.withdrawArrivedLaunch(scope, officeId, deviceId, launchId)))
      throw new Problem('unknown-launch');
  });
}

/** What waits for the tablet, null too where the tablet has it already; and what was taken back from it. */
export function findWaitingLaunch(
  storage: Storage,
  { officeId, deviceId }: { readonly officeId: string; readonly deviceId: string },
  now: number,
): Promise<{ launch: Launch | null; withdrawnId?: string }> {
  return storage.read(async (scope) => {
    const launch = await launches.findLaunch(scope, officeId, deviceId, now);
    if (launch?.state === 'withdrawn') return { launch: null, withdrawnId: launch.launchId };
    if (!launch?.offer) return { launch: null };
    const { launchId, expiresAt, offer } = launch;
    const waiting = {
      launchId,
      ...offer,
      officerIds: [...offer.officerIds],
      secondsLeft: Math.ceil((expiresAt - now) / 1000),
    };
    return { launch: waiting };
  });
}

/** The tablet has it. @throws Problem `unknown-launch` where it has expired or was replaced meanwhile */
export function takeLaunch(
  storage: Storage,
  { officeId, deviceId }: { readonly officeId: string; readonly deviceId: string },
  launchId: string,
  state: 'arrived' | 'begun',
  now: number,
): Promise<void> {
  return storage.write(async (scope) => {
    if (!(await launches.advanceLaunch(scope, officeId, deviceId, launchId, state, now)))
      throw new Problem('unknown-launch');
  });
}

/** Forgets what no tablet has come for. */
export function forgetExpiredLaunches(storage: Storage, now: number): Promise<void> {
  return storage.write((scope) => launches.deleteExpiredLaunches(scope, now));
}
