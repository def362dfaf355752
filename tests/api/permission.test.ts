import { describe, expect, test } from 'vitest';
import { moveOffice } from '../../server/operations/office-tree.ts';
import type { Endpoint } from '../../shared/endpoint.ts';
import { apiKeyRoles } from '../../shared/endpoints/api-key.ts';
import { endpoints } from '../../shared/endpoints/endpoints.ts';
import { type Role, roles } from '../../shared/role.ts';
import { type Caller, nobody, openTestApp, type TestApp } from '../support/test-app.ts';

/** Who may call what, written out once more by hand: `anyone`, `device`, `signed-in`, or roles. */
const allowed: Readonly<Record<string, string>> = {
  'POST /api/v1/enrolments': 'anyone',
  'GET /api/v1/catalogue': 'device',
  'POST /api/v1/responses': 'device',
  'POST /api/v1/heartbeats': 'device',
  'POST /api/v1/staff-entries': 'device',
  'GET /api/v1/languages': 'device',
  'GET /api/v1/setup': 'anyone',
  'POST /api/v1/setup': 'anyone',
  'POST /api/v1/session': 'anyone',
  'GET /api/v1/session': 'signed-in',
  'GET /api/v1/session/oidc': 'anyone',
  'POST /api/v1/session/oidc/requests': 'anyone',
  'POST /api/v1/session/oidc': 'anyone',
  'DELETE /api/v1/session': 'signed-in',
  'PUT /api/v1/session/password': 'signed-in',
  'GET /api/v1/offices/:officeId/accounts': 'admin manager auditor',
  'POST /api/v1/offices/:officeId/accounts': 'admin manager',
  'GET /api/v1/offices/:officeId/api-keys': 'admin manager',
  'POST /api/v1/offices/:officeId/api-keys': 'admin manager',
  'DELETE /api/v1/offices/:officeId/api-keys/:keyId': 'admin manager',
  'GET /api/v1/offices/:officeId/audit-entries': 'admin manager auditor',
  'GET /api/v1/offices/:officeId/audit-export': 'admin manager auditor',
  'GET /api/v1/audit-entries': 'admin',
  'PUT /api/v1/offices/:officeId/accounts/:accountId': 'admin manager',
  'POST /api/v1/offices/:officeId/accounts/:accountId/password': 'admin manager',
  'GET /api/v1/password-resets': 'anyone',
  'POST /api/v1/password-resets': 'anyone',
  'PUT /api/v1/password-resets': 'anyone',
  'PUT /api/v1/session/email': 'signed-in',
  'GET /api/v1/session/second-step': 'signed-in',
  'POST /api/v1/session/second-step': 'signed-in',
  'PUT /api/v1/session/second-step': 'signed-in',
  'DELETE /api/v1/session/second-step': 'signed-in',
  'POST /api/v1/session/recovery-codes': 'signed-in',
  'GET /api/v1/sessions': 'signed-in',
  'DELETE /api/v1/sessions': 'signed-in',
  'DELETE /api/v1/sessions/:sessionId': 'signed-in',
  'GET /api/v1/offices': 'admin manager clerk province auditor',
  'POST /api/v1/offices': 'admin',
  'POST /api/v1/sample-office': 'admin',
  'GET /api/v1/offices/:officeId/catalogue': 'admin manager clerk province auditor',
  'GET /api/v1/offices/:officeId/catalogue-draft': 'admin manager clerk province auditor',
  'PUT /api/v1/offices/:officeId/catalogue-draft': 'admin manager clerk',
  'DELETE /api/v1/offices/:officeId/catalogue-draft': 'admin manager clerk',
  'GET /api/v1/offices/:officeId/catalogue-versions': 'admin manager clerk province auditor',
  'GET /api/v1/offices/:officeId/catalogue-versions/:version': 'admin manager clerk province auditor',
  'POST /api/v1/offices/:officeId/catalogues': 'admin manager',
  'GET /api/v1/offices/:officeId/overview': 'admin manager clerk province auditor',
  'GET /api/v1/offices/:officeId/devices': 'admin manager clerk auditor',
  'POST /api/v1/offices/:officeId/enrolments': 'admin manager clerk',
  'POST /api/v1/offices/:officeId/devices/:deviceId/revocation': 'admin manager clerk',
  'PUT /api/v1/offices/:officeId/devices/:deviceId': 'admin manager clerk',
  'POST /api/v1/offices/:officeId/devices/:deviceId/reload': 'admin manager clerk',
  'GET /api/v1/offices/:officeId/settings': 'admin manager clerk auditor',
  'PUT /api/v1/offices/:officeId/settings': 'admin manager',
  'GET /api/v1/offices/:officeId/staff-pin': 'admin manager clerk auditor',
  'PUT /api/v1/offices/:officeId/staff-pin': 'admin manager',
  'GET /api/v1/offices/:officeId/media': 'admin manager clerk auditor',
  'GET /api/v1/offices/:officeId/media/:digest': 'admin manager clerk auditor',
  'PUT /api/v1/offices/:officeId/media': 'admin manager',
  'DELETE /api/v1/offices/:officeId/media': 'admin manager',
  'GET /api/v1/media': 'device',
  'GET /api/v1/media/:digest': 'device',
  'GET /api/v1/offices/:officeId/languages': 'admin manager clerk auditor',
  'PUT /api/v1/offices/:officeId/languages/:code': 'admin manager',
  'DELETE /api/v1/offices/:officeId/languages/:code': 'admin manager',
  'GET /api/v1/offices/:officeId/paper-catalogues': 'admin manager clerk',
  'POST /api/v1/offices/:officeId/paper-forms': 'admin manager clerk',
  'DELETE /api/v1/offices/:officeId/paper-forms': 'admin manager clerk',
  'GET /api/v1/offices/:officeId/paper-count': 'admin manager clerk',
  'PUT /api/v1/offices/:officeId/invalid-forms': 'admin manager clerk',
  'GET /api/v1/offices/:officeId/paper-template': 'admin manager clerk',
  'POST /api/v1/offices/:officeId/paper-imports': 'admin manager clerk',
  'POST /api/v1/people-sheets': 'admin manager clerk',
  'POST /api/v1/people-sheet-readings': 'admin manager clerk',
  'POST /api/v1/annex-exports': 'admin manager clerk province',
  'GET /api/v1/annex-exports/:jobId': 'admin manager clerk province',
  'GET /api/v1/annex-exports/:jobId/file': 'admin manager clerk province',
  'GET /api/v1/offices/:officeId/annex-sources': 'admin manager clerk province',
  'GET /api/v1/offices/:officeId/closings': 'admin manager clerk province auditor',
  'GET /api/v1/offices/:officeId/closing-check': 'admin manager',
  'POST /api/v1/offices/:officeId/closings': 'admin manager',
  'GET /api/v1/offices/:officeId/closings/:number/files/:format': 'admin manager clerk province auditor',
  'GET /api/v1/offices/:officeId/closings/:number/addendum': 'admin manager clerk province auditor',
  'GET /api/v1/offices/:officeId/closings/:number/addendum-file': 'admin manager clerk province auditor',
  'GET /api/v1/offices/:officeId/figures': 'admin manager clerk',
  'POST /api/v1/offices/:officeId/figures-files': 'admin manager clerk',
  'PUT /api/v1/offices/:officeId/figures-reading': 'admin manager clerk',
  'PUT /api/v1/offices/:officeId/figures': 'admin manager clerk',
  'GET /api/v1/offices/:officeId/annex': 'admin manager clerk province',
  'GET /api/v1/offices/:officeId/response-export': 'admin manager',
  'GET /api/v1/offices/:officeId/ratings': 'admin manager clerk province',
  'GET /api/v1/annex': 'admin manager clerk province',
  'GET /api/v1/offices/:officeId/comments': 'admin manager clerk',
  'PUT /api/v1/offices/:officeId/comments/:commentId': 'admin manager clerk',
  'GET /api/v1/offices/:officeId/cases': 'admin manager clerk',
  'POST /api/v1/offices/:officeId/cases': 'admin manager clerk',
  'GET /api/v1/offices/:officeId/cases/:caseId': 'admin manager clerk',
  'POST /api/v1/offices/:officeId/cases/:caseId/events': 'admin manager clerk',
  'GET /api/v1/offices/:officeId/case-assignees': 'admin manager clerk',
  'GET /api/v1/offices/:officeId/reviewed-responses': 'admin manager clerk auditor',
  'GET /api/v1/offices/:officeId/exclusions': 'admin manager clerk auditor',
  'POST /api/v1/offices/:officeId/exclusions': 'admin manager',
  'POST /api/v1/offices/:officeId/rule-exclusions': 'admin manager',
  'POST /api/v1/offices/:officeId/exclusion-withdrawals': 'admin manager',
  'GET /api/v1/offices/:officeId/alerts': 'admin manager clerk auditor',
  'PUT /api/v1/offices/:officeId/alerts/:alertId': 'admin manager clerk',
  'GET /api/v1/offices/:officeId/alert-settings': 'admin manager clerk auditor',
  'PUT /api/v1/offices/:officeId/alert-settings': 'admin manager',
  'POST /api/v1/offices/:officeId/alert-secrets': 'admin manager',
  'PUT /api/v1/office-places': 'admin',
  'GET /api/v1/officer/scores': 'officer',
  'PUT /api/v1/officer/notice': 'officer',
  'POST /api/v1/officer/replies': 'officer',
  'GET /api/v1/offices/:officeId/officers/:officerId/scores': 'admin manager',
  'GET /api/v1/offices/:officeId/replies': 'admin manager',
  'PUT /api/v1/offices/:officeId/replies/:replyId': 'admin manager',
  'GET /api/v1/offices/:officeId/launch-choices': 'admin manager clerk officer',
  'POST /api/v1/offices/:officeId/devices/:deviceId/launches': 'admin manager clerk officer',
  'GET /api/v1/offices/:officeId/devices/:deviceId/launches/:launchId': 'admin manager clerk officer',
  'DELETE /api/v1/offices/:officeId/devices/:deviceId/launches/:launchId': 'admin manager clerk officer',
  'GET /api/v1/launch': 'device',
  'GET /api/v1/launches': 'device',
  'PUT /api/v1/launches/:launchId': 'device',
  'POST /api/v1/links/openings': 'anyone',
  'POST /api/v1/links/responses': 'anyone',
  'POST /api/v1/offices/:officeId/links': 'admin manager clerk',
};

/** Open to any page: what is sent must prove itself, and no cookie speaks for anybody. */
const takenFromAnywhere = [
  'POST /api/v1/enrolments',
  'POST /api/v1/links/openings',
  'POST /api/v1/links/responses',
  'POST /api/v1/password-resets',
  'PUT /api/v1/password-resets',
];

const lineOf = ({ method, path }: Endpoint) => `${method} ${path}`;

/** The address for one office; every endpoint that is about an office names it. */
function addressFor(endpoint: Endpoint, officeId: string): string {
  const line = lineOf(endpoint)
    .replace(':officeId', officeId)
    .replace(
      /:(accountId|keyId|sessionId|deviceId|launchId|replyId|digest|commentId|caseId|alertId)/g,
      '0123456789abcdef',
    )
    .replace(':officerId', 'lan')
    .replace(':code', 'km')
    .replace(/:(number|version)/, '1')
    .replace(':jobId', '0123456789abcdef')
    .replace(':format', 'csv');
  return endpoint.path === '/api/v1/annex' ? `${line}?officeId=${officeId}` : line;
}

const isAboutOffice = ({ path }: Endpoint) => path.includes(':officeId') || path === '/api/v1/annex';

const refusals = [
  'unauthenticated',
  'forbidden',
  'password-change-required',
  'foreign-origin',
  'unknown-office',
  'not-found',
  'method-not-allowed',
  'unsupported-media-type',
];

/** What the guard said: its refusal, or `let through` whatever the handler made of the empty body. */
async function askAs(app: TestApp, caller: Caller, endpoint: Endpoint, officeId: string): Promise<string> {
  const body = endpoint.method === 'GET' ? {} : { body: {} };
  // A stream that is let through would not end by itself.
  app.services.launchStreams.close();
  const { status, code } = await app.call(addressFor(endpoint, officeId), { as: caller, ...body });
  expect(app.errors, lineOf(endpoint)).toEqual([]);
  expect(status).toBeLessThan(500);
  return code !== undefined && refusals.includes(code) ? code : 'let through';
}

function expectedFor(endpoint: Endpoint, role: Role): string {
  const row = allowed[lineOf(endpoint)] ?? '';
  if (row === 'anyone' || row === 'signed-in') return 'let through';
  return row.split(' ').includes(role) ? 'let through' : 'forbidden';
}

describe.each(endpoints.map((endpoint) => ({ line: lineOf(endpoint), endpoint })))(
  '$line',
  ({ line, endpoint }) => {
    const row = allowed[line] ?? '';

    test('is in the table of who may call', () => {
      expect(Object.keys(allowed)).toContain(line);
    });

    test('asks who nobody is', async () => {
      const app = await openTestApp();
      const expected = row === 'anyone' ? 'let through' : 'unauthenticated';
      expect(await askAs(app, nobody, endpoint, app.office.id)).toBe(expected);
    });

    test('lets a tablet do what tablets do, and nothing else', async () => {
      const app = await openTestApp();
      const expected = ['device', 'anyone'].includes(row) ? 'let through' : 'forbidden';
      expect(await askAs(app, await app.tablet(), endpoint, app.office.id)).toBe(expected);
    });

    test('lets accounts through by their role', async () => {
      const app = await openTestApp();
      for (const role of roles) {
        const caller = await app.signedIn(role, { officerId: 'lan' });
        const said = await askAs(app, caller, endpoint, app.office.id);
        expect(`${role}: ${said}`).toBe(`${role}: ${expectedFor(endpoint, role)}`);
      }
    });

    test('lets programs through by their role, and in their office', async () => {
      const app = await openTestApp();
      for (const role of apiKeyRoles) {
        const said = await askAs(app, await app.program(role), endpoint, app.office.id);
        // Some things are for people, some for the administrators of the whole installation.
        const isForPeople = row === 'signed-in' || row === 'admin';
        const expected = isForPeople ? 'forbidden' : expectedFor(endpoint, role);
        expect(`${role}: ${said}`).toBe(`${role}: ${expected}`);
      }
    });

    if (isAboutOffice(endpoint))
      test('knows no office but one’s own', async () => {
        const app = await openTestApp();
        await app.office.openNeighbour('binh-an');
        for (const role of roles) {
          const isAllowed = expectedFor(endpoint, role) === 'let through';
          const foreign = isAllowed ? 'unknown-office' : 'forbidden';
          const bound = await app.signedIn(role, { officeId: app.office.id, officerId: 'lan' });
          for (const officeId of ['binh-an', 'nowhere', '%00', 'AN-BINH', 'an-binh%2F..%2Fbinh-an'])
            expect(`${role} ${officeId}: ${await askAs(app, bound, endpoint, officeId)}`).toBe(
              `${role} ${officeId}: ${foreign}`,
            );
        }
        const administrator = await app.signedIn('admin');
        expect(await askAs(app, administrator, endpoint, 'binh-an')).toBe('let through');
        expect(await askAs(app, administrator, endpoint, 'nowhere')).toBe('unknown-office');
      });

    if (isAboutOffice(endpoint))
      test('shows offices beneath to who looks at them, none above and none beside', async () => {
        const app = await openTestApp();
        for (const id of ['xa', 'xa-khac']) {
          await app.office.openNeighbour(id);
          await moveOffice(app.office.storage, id, app.office.id);
        }
        const ask = async (role: Role, own: string, officeId: string) =>
          askAs(app, await app.signedIn(role, { officeId: own, officerId: 'lan' }), endpoint, officeId);
        for (const role of roles) {
          const isAllowed = expectedFor(endpoint, role) === 'let through';
          const absent = isAllowed ? 'unknown-office' : 'forbidden';
          const looksBeneath = isAllowed && ['province', 'auditor'].includes(role);
          const beneath = looksBeneath ? 'let through' : absent;
          expect(`${role}: ${await ask(role, app.office.id, 'xa')}`).toBe(`${role}: ${beneath}`);
          expect(`${role}: ${await ask(role, 'xa', app.office.id)}`).toBe(`${role}: ${absent}`);
          expect(`${role}: ${await ask(role, 'xa', 'xa-khac')}`).toBe(`${role}: ${absent}`);
        }
        for (const role of apiKeyRoles) {
          const said = await askAs(app, await app.program(role), endpoint, 'xa');
          expect(`program ${role}: ${said}`).not.toBe(`program ${role}: let through`);
        }
      });

    if (!['anyone', 'device', 'signed-in'].includes(row))
      test('waits until a one-time password was replaced', async () => {
        const app = await openTestApp();
        const caller = await app.signedIn('admin', { mustChangePassword: true });
        expect(await askAs(app, caller, endpoint, app.office.id)).toBe('password-change-required');
      });

    if (endpoint.method !== 'GET' && row !== 'device' && !takenFromAnywhere.includes(line))
      test('takes changes from its own pages only', async () => {
        const app = await openTestApp();
        const caller =
          row === 'anyone' ? nobody : await app.signedIn(row.includes('officer') ? 'officer' : 'admin');
        const { origin, ...withoutOrigin } = caller.headers;
        const ask = (headers: Record<string, string>) =>
          askAs(app, { headers: { ...withoutOrigin, ...headers } }, endpoint, app.office.id);
        expect(await ask({ origin: 'https://evil.example' })).toBe('foreign-origin');
        expect(await ask({ origin: 'null' })).toBe('foreign-origin');
        expect(await ask({ 'sec-fetch-site': 'cross-site' })).toBe('foreign-origin');
        expect(await ask({ 'sec-fetch-site': 'same-site', origin: 'http://localhost' })).toBe(
          'foreign-origin',
        );
        expect(await ask({})).toBe(row === 'anyone' ? 'let through' : 'foreign-origin');
        expect(await ask({ 'sec-fetch-site': 'same-origin' })).toBe('let through');
      });
  },
);
