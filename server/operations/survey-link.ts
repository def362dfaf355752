import { hasAllTexts } from '../../shared/catalogue-text.ts';
import type { IngestResult } from '../../shared/endpoints/device.ts';
import type { OpenedLink } from '../../shared/endpoints/survey-link.ts';
import { addDays, dayOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { type ScreenLink, screenMostPhones, screenTurnMs } from '../../shared/survey-link.ts';
import {
  dayNumberAt,
  endOf,
  endOfTurn,
  hashLink,
  hasTurnBegun,
  isSigned,
  lastDayOf,
  makeOneTimeLink,
  type OneTimeLink,
  parseSurveyLink,
  renderOneTimeLink,
  type SurveyLink,
  startOf,
} from '../access/survey-link.ts';
import { ingest } from '../ingest/ingest.ts';
import { noteChange } from '../storage/act.ts';
import { findCatalogue, getLatestCatalogue } from '../storage/catalogue.ts';
import { findDevice, insertDevice, linkDeviceId } from '../storage/device.ts';
import { findInstallationSecret, getInstallationSecret } from '../storage/installation-secret.ts';
import { listLanguages } from '../storage/language.ts';
import { getOfficeSettings } from '../storage/office-settings.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { admitPhone, isLinkUsed, type LinkEntry } from '../storage/survey-link.ts';

/** What a phone gets from a screen lasts as long as an answer may have to wait for a network. */
const openedValidDays = 2;

/**
 * A link that this installation, or a tablet of it that is in use, has signed.
 * @throws Problem `unknown-link`
 */
export async function getGenuineLink(storage: Storage, text: string): Promise<SurveyLink> {
  const parsed = parseSurveyLink(text);
  const key = parsed && (await storage.read((scope) => findKey(scope, parsed.link)));
  if (!parsed || !key || !isSigned(parsed, key)) throw new Problem('unknown-link');
  return parsed.link;
}

async function findKey(scope: Scope, link: SurveyLink): Promise<string | null | undefined> {
  if (link.kind === 'once') return findInstallationSecret(scope, 'link-key');
  const device = await findDevice(scope, link.officeId, link.deviceId);
  return device?.revokedAt === null ? device.tokenHash : null;
}

async function entryOf(scope: Scope, link: SurveyLink): Promise<LinkEntry> {
  const lastDay = link.kind === 'once' ? lastDayOf(link) : dayNumberAt(endOfTurn(link));
  const linkHash = hashLink(link, await getInstallationSecret(scope, 'link-key'));
  return { officeId: link.officeId, lastDay, linkHash };
}

/**
 * What a phone needs to ask the survey, with a link that is good for one response.
 * @throws Problem `links-not-offered`, `expired-link`, `used-link`, `crowded-link`
 */
export async function openLink(storage: Storage, link: SurveyLink, now: number): Promise<OpenedLink> {
  const ends = link.kind === 'once' ? endOf(link) : endOfTurn(link);
  if (now >= ends) throw new Problem('expired-link');
  const own = link.kind === 'once' ? link : await admit(storage, link, now);
  return storage.read(async (scope) => {
    const settings = await getOfficeSettings(scope, own.officeId);
    if (!settings.offersLinks) throw new Problem('links-not-offered');
    if (await isLinkUsed(scope, await entryOf(scope, { kind: 'once', ...own })))
      throw new Problem('used-link');
    const catalogue = await getLatestCatalogue(scope, own.officeId);
    const languages = await listLanguages(scope, own.officeId);
    return {
      link: renderOneTimeLink(own, await getInstallationSecret(scope, 'link-key')),
      catalogue,
      languages: languages.filter(({ code }) => hasAllTexts(catalogue, code)),
      // Nobody waits behind a phone: it neither counts down nor closes.
      settings: {
        abandoned: 'discard',
        hasLastLook: settings.hasLastLook,
        openingHours: null,
        counterId: own.counterId,
        linkOrigin: null,
      },
    };
  });
}

/** The rule for a tablet's hour, as far as a turn is a part of one. */
function isMoreThanUsual(phones: number, mostPerHour: number | null): boolean {
  return mostPerHour !== null && phones > Math.ceil((mostPerHour * screenTurnMs) / 3_600_000);
}

/** A one-time link for a phone that stands before the tablet, and so at its counter. */
function admit(storage: Storage, link: ScreenLink, now: number): Promise<OneTimeLink> {
  const { officeId, deviceId } = link;
  if (!hasTurnBegun(link, now)) throw new Problem('unknown-link');
  const today = dayNumberAt(now);
  return storage.write(async (scope) => {
    const { offersLinks, marks } = await getOfficeSettings(scope, officeId);
    if (!offersLinks) throw new Problem('links-not-offered');
    const entry = await entryOf(scope, { kind: 'screen', ...link });
    const phones = await admitPhone(scope, entry, { today, most: screenMostPhones });
    if (phones === undefined) throw new Problem('crowded-link');
    const counterId = (await findDevice(scope, officeId, deviceId))?.counterId ?? null;
    const isBurst = isMoreThanUsual(phones, marks.mostPerHour);
    return makeOneTimeLink({ officeId, madeDay: today, validDays: openedValidDays, counterId, isBurst });
  });
}

/**
 * Takes the one response that a link entitles to. What the link says of channel and counter holds, whatever the
 * phone says.
 * @throws Problem `used-link`, `expired-link`, with nothing stored
 */
export async function sendByLink(
  storage: Storage,
  link: OneTimeLink,
  response: unknown,
  now: number,
): Promise<IngestResult> {
  const { officeId } = link;
  await ensureLinkDevice(storage, officeId);
  const entry = await storage.read((scope) => entryOf(scope, { kind: 'once', ...link }));
  const marks = link.isBurst ? (['burst'] as const) : [];
  const use = { entry, endsAt: endOf(link), today: dayNumberAt(now), marks };
  const sender = { officeId, deviceId: linkDeviceId, link: use };
  const counterId = await findKnownCounter(storage, link, response);
  const item = withWordOfLink(response, { ...link, counterId }, now);
  const { results } = await ingest(storage, sender, [item], now);
  const [result] = results;
  if (!result) throw new Error('one response has one result');
  return result;
}

/** A counter that the citizen's questionnaire does not have any more is none: nothing is lost by it. */
function findKnownCounter(
  storage: Storage,
  { officeId, counterId }: OneTimeLink,
  response: unknown,
): Promise<string | null> {
  const version = (response as { catalogueVersion?: unknown } | null)?.catalogueVersion;
  return storage.read(async (scope) => {
    if (counterId === null) return null;
    const { version: latest } = await getLatestCatalogue(scope, officeId);
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > latest)
      return null;
    const { counters = [] } = (await findCatalogue(scope, officeId, version)) ?? {};
    return counters.some(({ id }) => id === counterId) ? counterId : null;
  });
}

/** An answer cannot be older than its link: a phone that says so has a wrong clock. */
function withWordOfLink(response: unknown, link: OneTimeLink, now: number): unknown {
  if (typeof response !== 'object' || response === null) return response;
  // Who holds a link has proved no file of theirs: no receipt code is used up by it.
  const own = { seq: 1, channel: 'link', counterId: link.counterId, receiptCode: null };
  const said = { ...response, ...own };
  const { answeredAt } = response as { answeredAt?: unknown };
  const isTooOld = typeof answeredAt === 'string' && Date.parse(answeredAt) < startOf(link);
  return isTooOld ? { ...said, answeredAt: new Date(now).toISOString(), startedAt: null } : said;
}

async function ensureLinkDevice(storage: Storage, officeId: string): Promise<void> {
  if (await storage.read((scope) => findDevice(scope, officeId, linkDeviceId))) return;
  const device = { officeId, deviceId: linkDeviceId, name: linkDeviceId, kind: 'link' } as const;
  await storage.prepare((scope) => insertDevice(scope, device));
}

export interface LinkOrder {
  readonly count: number;
  readonly counterId: string | null;
  readonly validDays: number;
}

/**
 * One-time links to print. Nothing is stored of them until they are used.
 * @throws Problem `unknown-office`, `unknown-counter-id`
 */
export function createLinks(
  storage: Storage,
  officeId: string,
  { count, counterId, validDays }: LinkOrder,
  now: number,
): Promise<{ links: string[]; lastDay: string }> {
  return storage.write(async (scope) => {
    const { counters = [], office } = await getLatestCatalogue(scope, officeId);
    if (counterId !== null && !counters.some(({ id }) => id === counterId))
      throw new Problem('unknown-counter-id', { counterId });
    noteChange(scope, { after: { count, counterId, validDays } });
    const linkKey = await getInstallationSecret(scope, 'link-key');
    const parts = { officeId, madeDay: dayNumberAt(now), validDays, counterId, isBurst: false };
    const links = Array.from({ length: count }, () => renderOneTimeLink(makeOneTimeLink(parts), linkKey));
    // Links end with a day of UTC: that is in the middle of one of the office's, so the day before is the last whole one.
    const lastDay = addDays(dayOf(endOf({ ...parts, id: '' }), office.timeZone), -1);
    return { links, lastDay };
  });
}
