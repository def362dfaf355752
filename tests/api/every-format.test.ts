import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ensureImportDevice } from '../../server/operations/device.ts';
import { importResponses } from '../../server/operations/import-responses.ts';
import { printAnnex } from '../../shared/annex/print-annex.ts';
import type { Catalogue } from '../../shared/catalogue.ts';
import { SurveyResponse } from '../../shared/survey-response.ts';
import { countByHand } from '../support/annex-files/counted-by-hand.ts';
import { type ExpectedRow, expectRows, printedTexts } from '../support/annex-files/expected-rows.ts';
import { readCsv } from '../support/annex-files/read-csv.ts';
import { readDocx } from '../support/annex-files/read-docx.ts';
import { readPdf } from '../support/annex-files/read-pdf.ts';
import { readXlsx } from '../support/annex-files/read-xlsx.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const from = '2026-03-01';
const to = '2026-03-31';
/** In Vietnam, a minute before and after each border of the period, and days within. */
const moments = [
  { answeredAt: '2026-02-28T16:59:00.000Z', isInside: false },
  { answeredAt: '2026-02-28T17:00:00.000Z', isInside: true },
  { answeredAt: '2026-03-10T03:00:00.000Z', isInside: true },
  { answeredAt: '2026-03-17T09:30:00.000Z', isInside: true },
  { answeredAt: '2026-03-31T16:59:59.000Z', isInside: true },
  { answeredAt: '2026-03-31T17:00:00.000Z', isInside: false },
] as const;

const names = ['Nguyễn Thị Ánh', 'Trần Văn Đức', 'Lê Hồng Ước', 'Phạm Quỳnh'];
const fields = ['Tư pháp', 'Đất đai', 'Chứng thực'];
const letters = ['A', 'B', 'C', 'D', 'E'];

const catalogues: fc.Arbitrary<Catalogue> = fc
  .record({
    levels: fc.integer({ min: 2, max: 5 }),
    officers: fc.integer({ min: 1, max: names.length }),
    serviceFields: fc.integer({ min: 1, max: fields.length }),
    criteria: fc.array(fc.constantFrom('response', 'officer', 'serviceField'), {
      minLength: 1,
      maxLength: 4,
    }),
    decimal: fc.constantFrom(',', '.'),
    zero: fc.constantFrom('0', '', '-'),
  })
  .map(({ levels, officers, serviceFields, criteria, decimal, zero }) =>
    smallCatalogue({
      levels: letters.slice(0, levels).map((level) => ({ level, label: { vi: `Mức ${level}` } })),
      criteria: criteria.map((per, at) => ({ id: `c-${at}`, text: { vi: `Nội dung ${at + 1}` }, per })),
      officers: names
        .slice(0, officers)
        .map((name, at) => ({ id: `o-${at}`, honorific: 'Bà', name, title: 'công chức' })),
      serviceFields: fields
        .slice(0, serviceFields)
        .map((name, at) => ({ id: `f-${at}`, name: { vi: name } })),
      counters: [],
      annex: { decimal, zero } as NonNullable<Catalogue['annex']>,
    }),
  );

type Rating = SurveyResponse['ratings'][number];

interface Given {
  readonly response: SurveyResponse;
  readonly counts: boolean;
}

function givenTo({ officers, serviceFields, criteria, levels }: Catalogue): fc.Arbitrary<Given> {
  const names = levels.map(({ level }) => level);
  return fc
    .record({
      moment: fc.constantFrom(...moments),
      served: fc.shuffledSubarray(
        officers.map(({ id }) => id),
        { minLength: 1 },
      ),
      field: fc.constantFrom(...serviceFields.map(({ id }) => id)),
      chosen: fc.array(fc.constantFrom(...names), { minLength: 20, maxLength: 20 }),
      isComplete: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
      channel: fc.constantFrom('kiosk', 'link', 'paper'),
    })
    .map(({ moment, served, field, chosen, isComplete, channel }) => {
      const subjects = criteria.flatMap(({ id: criterionId, per }): Omit<Rating, 'level'>[] => {
        if (per === 'officer') return served.map((officerId) => ({ criterionId, officerId }));
        return [per === 'serviceField' ? { criterionId, serviceFieldId: field } : { criterionId }];
      });
      const ratings = subjects.map((subject, at) => ({ ...subject, level: chosen[at % 20] ?? 'A' }));
      const response = SurveyResponse.parse({
        id: randomUUID(),
        seq: 1,
        catalogueVersion: 1,
        channel,
        answeredAt: moment.answeredAt,
        officerIds: served,
        serviceFieldId: field,
        ratings: isComplete ? ratings : ratings.slice(0, 1),
        complete: isComplete,
      });
      return { response, counts: isComplete && moment.isInside };
    });
}

const offices = catalogues.chain((catalogue) =>
  fc.array(givenTo(catalogue), { maxLength: 60 }).map((given) => ({ catalogue, given })),
);

async function readFormats(app: TestApp, { annex: style, levels }: Catalogue) {
  const as = await app.signedIn('manager');
  const period = `from=${from}&to=${to}`;
  const get = async (format: string) => {
    const answer = await app.call(`GET /api/v1/annex?officeId=${app.office.id}&${period}&format=${format}`, {
      as,
    });
    expect(answer.status).toBe(200);
    return answer;
  };
  const screen = await app.call(`GET /api/v1/offices/${app.office.id}/annex?${period}`, { as });
  const [json, csv, xlsx, docx, pdf] = await Promise.all(['json', 'csv', 'xlsx', 'docx', 'pdf'].map(get));
  const separator = style?.decimal === '.' ? ',' : ';';
  const letters = levels.map(({ level }) => level);
  return {
    screen: printAnnex(screen.json).table.rows.map(({ cells }) => cells.map(({ text }) => text)),
    json: expectRows(json?.json, letters),
    csv: readCsv(csv?.text ?? '', separator),
    xlsx: readXlsx(xlsx?.bytes ?? new Uint8Array()).rows.map((cells) => cells.map(({ value }) => value)),
    docx: readDocx(docx?.bytes ?? new Uint8Array())
      .rows.slice(2)
      .map(({ cells }) => cells.map(({ text }) => text)),
    pdf: (await readPdf(pdf?.bytes ?? new Uint8Array())).pages.flatMap(({ rows }) => rows.slice(2)),
  };
}

/** Below the heads of the table. */
function rowsBelow<T>(rows: readonly (readonly T[])[], heads: number, count: number) {
  const start = rows.findIndex(([first]) => first === 'STT') + heads;
  return rows.slice(start, start + count);
}

function spreadsheetCells({ ordinal, label, total, shares }: ExpectedRow, zero: string | undefined) {
  const nothing = zero === '' ? null : '-';
  return [
    ordinal === '' ? null : Number(ordinal),
    label,
    total,
    ...shares.flatMap(({ count, percent }) => [count, percent === null ? nothing : Number(percent)]),
  ];
}

/** A reader of a pdf joins what stands close together, and finds lines where a text is broken. */
const withoutSpaces = (cells: readonly string[]) => cells.join('').replaceAll(/\s/g, '');

test('one figure is the same on screen, from the API and in csv, xlsx, docx and pdf, and as counted by hand (R5)', () =>
  fc.assert(
    fc.asyncProperty(offices, async ({ catalogue, given }) => {
      const app = await openTestApp({ catalogue });
      app.office.clock.set('2026-04-20T02:00:00Z');
      const deviceId = await ensureImportDevice(app.office.storage, app.office.id);
      const lines = given.map(({ response }) => JSON.stringify(response));
      const device = { officeId: app.office.id, deviceId };
      const { stored } = await importResponses(app.office.storage, device, lines, {
        now: app.office.clock.now(),
      });
      expect(stored).toBe(given.length);

      const expected = countByHand(
        catalogue,
        given.filter(({ counts }) => counts).map(({ response }) => response),
      );
      const style = { decimal: ',', zero: '0', ...catalogue.annex } as const;
      const printed = expected.map((row) => printedTexts(row, style));
      const read = await readFormats(app, catalogue);
      expect(read.json).toEqual(expected);
      expect(read.screen).toEqual(printed);
      expect(read.docx).toEqual(printed);
      expect(rowsBelow(read.csv, 1, expected.length)).toEqual(printed);
      expect(rowsBelow(read.xlsx, 2, expected.length)).toEqual(
        expected.map((row) => spreadsheetCells(row, style.zero)),
      );
      expect(read.pdf.map(withoutSpaces)).toEqual(printed.map(withoutSpaces));
      expect(app.errors).toEqual([]);
    }),
    { numRuns: 6 },
  ));
