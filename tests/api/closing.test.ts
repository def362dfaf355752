import { describe, expect, test } from 'vitest';
import { annexMediaTypes } from '../../server/annex/render-annex.ts';
import { responses } from '../support/small-catalogue.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { days } from '../support/test-office.ts';

const march = { from: '2026-03-01', to: '2026-03-31' };
const closings = '/api/v1/offices/an-binh/closings';

async function openClosed() {
  const app = await openTestApp();
  const { tablet } = await app.tablet();
  await tablet.send(...responses(7));
  app.office.clock.advance(30 * days);
  const manager = await app.signedIn('manager');
  const made = await app.call(`POST ${closings}`, { as: manager, body: march });
  expect(made.status).toBe(201);
  return { app, tablet, manager };
}

async function check(app: TestApp, bytes: Uint8Array, query = '') {
  const body = new FormData();
  body.append('file', new File([Uint8Array.from(bytes)], 'phu-luc.docx'));
  const answer = await app.hono.request(`/check${query}`, { method: 'POST', body });
  return { status: answer.status, text: await answer.text() };
}

describe('a closed period', () => {
  test('hands out exactly the kept bytes, in every format', async () => {
    const { app, tablet } = await openClosed();
    const as = await app.signedIn('auditor');
    const { json } = await app.call(`GET ${closings}`, { as });
    const [closing] = json.closings;
    expect(closing).toMatchObject({ number: 1, ...march, closedDay: '2026-04-09' });
    await tablet.send(...responses(1, {}, 8));
    for (const { format, size, fileName } of closing.files) {
      const file = await app.call(`GET ${closings}/1/files/${format}`, { as });
      expect([file.status, file.bytes.length]).toEqual([200, size]);
      expect(file.headers.get('content-type')).toBe(annexMediaTypes[format as 'docx']);
      expect(file.headers.get('content-disposition')).toContain(fileName);
    }
    const addendum = await app.call(`GET ${closings}/1/addendum-file`, { as });
    expect(addendum.text).toContain('PHẦN BỔ SUNG');
    for (const line of [`${closings}/2/files/docx`, `${closings}/x/addendum`, `${closings}/0/files/docx`])
      expect((await app.call(`GET ${line}`, { as })).code).toBe('unknown-closing');
  });

  test('is recognised by any of its files, and by no other', async () => {
    const { app, manager } = await openClosed();
    const { bytes } = await app.call(`GET ${closings}/1/files/docx`, { as: manager });
    const genuine = await check(app, bytes);
    expect(genuine.status).toBe(200);
    expect(genuine.text).toContain(
      'Đúng là phụ lục số 01 của Trung tâm Phục vụ hành chính công xã An Bình, kỳ từ ngày 01/3/2026 đến ngày 31/3/2026, chốt ngày 09/4/2026, chưa bị sửa.',
    );
    expect((await check(app, bytes, '?lang=en')).text).toContain('This is annex no. 01');
    const changed = bytes.slice();
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const unknown = await check(app, changed);
    expect(unknown.text).toContain('Không tìm thấy');
    expect(unknown.text).not.toContain('An Bình');
  });
});

describe('the page that checks files', () => {
  test('needs no script, and says what is wrong', async () => {
    const app = await openTestApp();
    const page = await app.call('GET /check');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(page.text).toContain('enctype="multipart/form-data"');
    expect(page.text).not.toContain('<script');
    expect((await check(app, new Uint8Array())).status).toBe(400);
    expect((await app.call('POST /check', { body: '{}' })).status).toBe(400);
    expect((await check(app, new Uint8Array(9 * 1024 * 1024))).status).toBe(413);
  });

  test('says so when the storage is away', async () => {
    const app = await openTestApp();
    await app.office.storage.close();
    expect(await check(app, new Uint8Array([1]))).toMatchObject({ status: 503 });
  });
});
