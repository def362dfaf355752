import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annex } from '../../shared/annex/annex.ts';
import { Catalogue } from '../../shared/catalogue.ts';
import { Figures } from '../../shared/endpoints/office.ts';

const projectFolder = join(import.meta.dirname, '..', '..');

/** Real annexes that must come out to the digit: what to publish, in order, to set and to import. */
export interface GoldenCase {
  readonly name: string;
  readonly officeId: string;
  readonly catalogueFiles: readonly string[];
  readonly figuresFile: string;
  readonly responsesFile: string;
  readonly catalogues: readonly Catalogue[];
  readonly figures: Figures;
  /** One response as JSON each. */
  readonly lines: readonly string[];
  readonly annex: Annex;
}

function readCase(name: string, folderName: string, catalogueNames: readonly string[]): GoldenCase {
  const folder = join(projectFolder, folderName);
  const readText = (file: string) => readFileSync(join(folder, file), 'utf8');
  const readJson = (file: string): unknown => JSON.parse(readText(file));
  const annex = readJson('annex.json') as Annex;
  return {
    name,
    officeId: annex.officeId,
    catalogueFiles: catalogueNames.map((file) => join(folder, file)),
    figuresFile: join(folder, 'figures.json'),
    responsesFile: join(folder, 'responses.ndjson'),
    catalogues: catalogueNames.map((file) => Catalogue.parse(readJson(file))),
    figures: Figures.parse(readJson('figures.json')),
    lines: readText('responses.ndjson')
      .split('\n')
      .filter((line) => line !== ''),
    annex,
  };
}

export const locVinh = readCase('loc-vinh-2023', 'server/samples/loc-vinh-2023', ['catalogue.json']);

export const twoVersions = readCase('two-versions', 'tests/golden/two-versions', [
  'catalogue-1.json',
  'catalogue-2.json',
]);

export const goldenCases: readonly GoldenCase[] = [locVinh, twoVersions];
