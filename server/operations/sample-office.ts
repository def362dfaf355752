import { readFile } from 'node:fs/promises';
import { Catalogue } from '../../shared/catalogue.ts';
import { Figures } from '../../shared/endpoints/office.ts';
import { findLatestVersion } from '../storage/catalogue.ts';
import type { Storage } from '../storage/storage.ts';
import { publishCatalogue } from './catalogue.ts';
import { ensureImportDevice } from './device.ts';
import { setFigures } from './figures.ts';
import { importResponses } from './import-responses.ts';

const folder = new URL('../samples/loc-vinh-2023/', import.meta.url);

function readSample(name: string): Promise<string> {
  return readFile(new URL(name, folder), 'utf8');
}

/** The whole sample office: catalogue, figures and 685 responses. Done twice, it is there once. */
export async function createSampleOffice(
  storage: Storage,
  now: number,
): Promise<{ officeId: string; version: number }> {
  const catalogue = Catalogue.parse(JSON.parse(await readSample('catalogue.json')));
  const officeId = catalogue.office.id;
  const known = await storage.read((scope) => findLatestVersion(scope, officeId));
  const published =
    known === undefined ? await publishCatalogue(storage, catalogue, { now }) : { officeId, version: known };
  await setFigures(storage, officeId, Figures.parse(JSON.parse(await readSample('figures.json'))));
  const deviceId = await ensureImportDevice(storage, officeId);
  const lines = (await readSample('responses.ndjson')).split('\n');
  await importResponses(storage, { officeId, deviceId }, lines, { now });
  return published;
}
