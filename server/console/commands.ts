import { writeFile } from 'node:fs/promises';
import { Catalogue } from '../../shared/catalogue.ts';
import { apiKeyDays, apiKeyRoles } from '../../shared/endpoints/api-key.ts';
import { Figures } from '../../shared/endpoints/office.ts';
import { LanguageFile } from '../../shared/language-file.ts';
import { parsePeriod } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { type Role, roles } from '../../shared/role.ts';
import { renderAnnex } from '../annex/render-annex.ts';
import { createAccount } from '../operations/account.ts';
import { createApiKey } from '../operations/api-key.ts';
import { backUp, restore } from '../operations/backup.ts';
import { publishCatalogue } from '../operations/catalogue.ts';
import { createEnrolment } from '../operations/device.ts';
import { setFigures } from '../operations/figures.ts';
import { putLanguage } from '../operations/language.ts';
import { moveOffice } from '../operations/office-tree.ts';
import { purgeAll, purgeOffice } from '../operations/retention.ts';
import { getAnnexDocument } from '../reports/annex-document.ts';
import { verify } from '../reports/verify.ts';
import { parseAnnexFormat } from '../routes/annex.ts';
import { forgetInstallationSecrets } from '../storage/installation-secret.ts';
import { type Command, type CommandCall, WrongUsage } from './command.ts';
import { responsesImport } from './import-command.ts';
import { readJsonFile } from './json-file.ts';
import { linkCreate } from './link-command.ts';
import { parseCount } from './parse-count.ts';
import { words } from './words.ts';

function parseRole<R extends Role>(text: string, allowed: readonly R[]): R {
  const role = allowed.find((known) => known === text);
  if (!role) throw new WrongUsage(words.wrongRole(text, allowed.join(', ')));
  return role;
}

const cataloguePublish: Command = {
  usage: 'FILE',
  action: 'catalogue.publish',
  options: [],
  takesFile: true,
  async run({ storage, now, file }) {
    const catalogue = await readJsonFile(file(), Catalogue, 'catalogue-broken');
    const json = await publishCatalogue(storage, catalogue, { now });
    return { json, text: words.published(json.officeId, json.version) };
  },
};

const figuresSet: Command = {
  usage: '--office ID FILE',
  action: 'figures.set',
  options: ['office'],
  takesFile: true,
  async run({ storage, option, file }) {
    const officeId = option('office');
    const figures = await readJsonFile(file(), Figures, 'figures-broken');
    await setFigures(storage, officeId, figures);
    return { json: { officeId, ...figures }, text: words.figuresSet(figures.from, figures.to) };
  },
};

const languagePut: Command = {
  usage: '--office ID FILE',
  action: 'language.put',
  options: ['office'],
  takesFile: true,
  async run({ storage, now, option, file, warn }) {
    const officeId = option('office');
    const language = await readJsonFile(file(), LanguageFile, 'language-broken');
    const json = await putLanguage(storage, officeId, language, now);
    if (json.unknown.length > 0) warn(words.languageUnknown(json.unknown.join(', ')));
    if (json.outdated.length > 0) warn(words.languageOutdated(json.outdated.join(', ')));
    return { json: { officeId, code: language.code, ...json }, text: words.languagePut(language.name) };
  },
};

const deviceEnrol: Command = {
  usage: '--office ID (--name NAME | --device ID)',
  action: 'device.enrol',
  options: ['office', 'name', 'device'],
  async run({ storage, now, option, findOption }) {
    const officeId = option('office');
    const [name, deviceId] = [findOption('name'), findOption('device')];
    if (name !== undefined && deviceId !== undefined) throw new WrongUsage(words.eitherNameOrDevice);
    const target = deviceId === undefined ? { name: option('name') } : { deviceId };
    const made = await createEnrolment(storage, officeId, target, now);
    return { json: { code: made.code, deviceId: made.deviceId }, text: words.enrolmentCode(made.code) };
  },
};

const accountCreate: Command = {
  usage: `--office ID --role ${roles.join('|')} --name NAME [--officer ID]`,
  action: 'account.create',
  options: ['office', 'role', 'name', 'officer'],
  async run({ storage, now, option, findOption }) {
    const role = parseRole(option('role'), roles);
    const officerId = role === 'officer' ? option('officer') : findOption('officer');
    const made = await createAccount(
      storage,
      {
        officeId: option('office'),
        role,
        name: option('name'),
        officerId,
      },
      now,
    );
    const json = { name: made.account.name, password: made.password };
    return { json, text: words.accountMade(json.name, json.password) };
  },
};

const apiKeyCreate: Command = {
  usage: `--office ID --role ${apiKeyRoles.join('|')} [--name NAME] [--expires DAYS]`,
  action: 'api-key.create',
  options: ['office', 'role', 'name', 'expires'],
  async run({ storage, now, option, findOption }) {
    const made = {
      officeId: option('office'),
      role: parseRole(option('role'), apiKeyRoles),
      name: findOption('name'),
      validDays: parseCount('--expires', findOption('expires') ?? String(apiKeyDays.usual), apiKeyDays.most),
    };
    const { key } = await createApiKey(storage, made, now);
    return { json: { key }, text: words.keyMade(key) };
  },
};

async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (cause) {
    throw new Problem('file-unwritable', { path, reason: (cause as NodeJS.ErrnoException).code });
  }
}

const annex: Command = {
  usage: '--office ID --from DAY --to DAY [--format json|csv|xlsx|docx|pdf] [--out FILE]',
  action: null,
  options: ['office', 'from', 'to', 'format', 'out'],
  async run({ storage, option, findOption, path }: CommandCall) {
    const officeId = option('office');
    const period = parsePeriod(option('from'), option('to'));
    const format = parseAnnexFormat(findOption('format'));
    const out = findOption('out');
    const { bytes } = await renderAnnex(await getAnnexDocument(storage, officeId, period), format);
    if (out === undefined) return { json: {}, text: '', bytes };
    const file = path(out);
    await writeOutput(file, bytes);
    return { json: { file, bytes: bytes.length }, text: words.annexWritten(file) };
  },
};

const verifyAll: Command = {
  usage: '',
  action: null,
  options: [],
  async run({ storage }) {
    const json = await verify(storage);
    const lines = [
      ...json.differences.map((d) => words.difference(d.officeId, d.tally, d.kept, d.recounted)),
      ...json.gaps.map((g) => words.gap(g.officeId, g.deviceId, g.from, g.to)),
    ];
    if (json.ok) lines.unshift(words.verified);
    return { json, text: lines.join('\n'), exitStatus: json.ok ? 0 : 1 };
  },
};

const officeMove: Command = {
  usage: '--office ID [--under ID]',
  action: 'office.move',
  options: ['office', 'under'],
  async run({ storage, option, findOption }) {
    const json = { officeId: option('office'), underId: findOption('under') ?? null };
    await moveOffice(storage, json.officeId, json.underId);
    return { json, text: words.officeMoved(json.officeId, json.underId) };
  },
};

const purge: Command = {
  usage: '[--office ID]',
  action: null,
  options: ['office'],
  async run({ storage, now, actor, findOption }) {
    const officeId = findOption('office');
    const json =
      officeId === undefined
        ? await purgeAll(storage, { actor, now })
        : await purgeOffice(storage, officeId, { actor, now });
    return { json, text: words.purged(json.responses, json.comments) };
  },
};

const secretRenew: Command = {
  usage: '',
  action: 'secret.renew',
  options: [],
  async run({ storage }) {
    await storage.write(forgetInstallationSecrets);
    return { json: {}, text: words.secretsRenewed };
  },
};

const backup: Command = {
  usage: 'FILE',
  action: null,
  options: [],
  takesFile: true,
  async run({ storage, file }) {
    const path = file();
    const { rows } = await backUp(storage, path);
    return { json: { file: path, rows }, text: words.backedUp(path, rows) };
  },
};

const restoreAll: Command = {
  usage: 'FILE',
  action: 'storage.restore',
  options: [],
  takesFile: true,
  async run({ storage, file }) {
    const json = await restore(storage, file());
    return { json, text: words.restored(json.rows) };
  },
};

const migrate: Command = {
  usage: '',
  action: null,
  options: [],
  async run({ storage }) {
    const { from, to } = storage.migrated;
    return { json: { from, to }, text: words.migrated(from ?? words.empty, to) };
  },
};

export const commands: Readonly<Record<keyof typeof words.help, Command>> = {
  'catalogue publish': cataloguePublish,
  'office move': officeMove,
  'figures set': figuresSet,
  'language put': languagePut,
  'responses import': responsesImport,
  'device enrol': deviceEnrol,
  'account create': accountCreate,
  'api-key create': apiKeyCreate,
  'link create': linkCreate,
  annex,
  verify: verifyAll,
  purge,
  'secret renew': secretRenew,
  backup,
  restore: restoreAll,
  migrate,
};
