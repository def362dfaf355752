import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { Problem } from '../../shared/problem.ts';
import { describeRejection } from '../../shared/text/problem/describe-problem.ts';
import { ensureImportDevice } from '../operations/device.ts';
import { importResponses } from '../operations/import-responses.ts';
import { openSealedFile, parseSealedFile } from '../operations/sealed-responses.ts';
import { splitLines } from '../operations/text-lines.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import { getDevice } from '../storage/device.ts';
import type { Command, CommandCall } from './command.ts';
import { consoleLanguage, words } from './words.ts';

function unreadable(path: string, cause: unknown): Problem {
  return new Problem('file-unreadable', { path, reason: (cause as NodeJS.ErrnoException).code });
}

async function checkReadable(path: string): Promise<void> {
  await access(path, constants.R_OK).catch((cause) => {
    throw unreadable(path, cause);
  });
}

async function* readLines(path: string): AsyncGenerator<string> {
  try {
    yield* splitLines(createReadStream(path));
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** What a tablet sealed is one line, which says so at its beginning. */
async function openFile(call: CommandCall, path: string): Promise<AsyncIterable<string> | string[]> {
  const lines = readLines(path);
  const first = await lines.next();
  if (first.done) return [];
  const sealed = parseSealedFile(first.value);
  if (!sealed) return chain(first.value, lines);
  const deviceId = call.findOption('device');
  if (deviceId === undefined) throw new Problem('sealed-file-needs-device', { sealedBy: sealed.deviceId });
  return openSealedFile(call.storage, call.option('office'), deviceId, sealed);
}

async function* chain(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

export const responsesImport: Command = {
  usage: '--office ID [--device ID] FILE',
  action: 'response.import',
  options: ['office', 'device'],
  takesFile: true,
  async run(call) {
    const { storage, now, option, findOption, file, warn } = call;
    const officeId = option('office');
    const named = findOption('device');
    const path = file();
    await checkReadable(path);
    await storage.read((scope) => getLatestCatalogue(scope, officeId));
    if (named !== undefined) await storage.read((scope) => getDevice(scope, officeId, named));
    const lines = await openFile(call, path);
    const deviceId = named ?? (await ensureImportDevice(storage, officeId));
    const json = await importResponses(storage, { officeId, deviceId }, lines, {
      now,
      onRefused: (line, { outcome, code = outcome }) => {
        const reason = outcome === 'conflict' ? words.conflict : describeRejection(code, consoleLanguage);
        warn(`${words.lineRefused(line, reason)} (${code})`);
      },
    });
    return { json, text: words.imported(json.stored, json.duplicate, json.conflict, json.rejected) };
  },
};
