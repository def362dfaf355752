import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { endpoints } from '../../shared/endpoints/endpoints.ts';
import { Problem } from '../../shared/problem.ts';
import { bindAccounts } from '../routes/account.ts';
import { bindAlerts } from '../routes/alert.ts';
import { bindAnnex } from '../routes/annex.ts';
import { bindAnnexExports } from '../routes/annex-export.ts';
import { bindApiKeys } from '../routes/api-key.ts';
import { bindAudit } from '../routes/audit.ts';
import { bindCatalogueDrafts } from '../routes/catalogue-draft.ts';
import { bindCatalogueVersions } from '../routes/catalogue-version.ts';
import { bindClosings } from '../routes/closing.ts';
import { bindComments } from '../routes/comment.ts';
import { bindDevices } from '../routes/device.ts';
import { bindFeedbackCases } from '../routes/feedback-case.ts';
import { bindFigures } from '../routes/figures.ts';
import { bindFileCheck } from '../routes/file-check.ts';
import { bindHealth } from '../routes/health.ts';
import { bindLanguages } from '../routes/language.ts';
import { bindLaunches } from '../routes/launch.ts';
import { bindMedia } from '../routes/media.ts';
import { bindOffices } from '../routes/office.ts';
import { bindOfficers } from '../routes/officer.ts';
import { bindPages } from '../routes/pages.ts';
import { bindPaper } from '../routes/paper.ts';
import { bindPasswordResets } from '../routes/password-reset.ts';
import { bindPeopleSheets } from '../routes/people-sheet.ts';
import { bindPublicPages } from '../routes/public-page.ts';
import { bindRatings } from '../routes/rating.ts';
import { bindResponseReview } from '../routes/response-review.ts';
import { bindSecondSteps } from '../routes/second-step.ts';
import { bindSignInProvider } from '../routes/sign-in-provider.ts';
import { bindStaff } from '../routes/staff.ts';
import { bindSurveyLinks } from '../routes/survey-link.ts';
import { binder } from './bind.ts';
import type { GuardedEnv } from './guard.ts';
import { securityHeaders } from './security-headers.ts';
import type { Services } from './services.ts';

/** Everything that the server answers. Tests call its `request()`. */
export function buildApp(services: Services): Hono<GuardedEnv> {
  const app = new Hono<GuardedEnv>();
  app.use(securityHeaders(services.publicUrl));
  app.use('/api/*', async function numberRequest(context, next) {
    const requestId = randomUUID();
    context.set('requestId', requestId);
    context.header('Cache-Control', 'no-store');
    await next();
    context.header('X-Request-Id', requestId);
    services.metrics.countAnswer(context.res.status);
  });

  const bind = binder(app, services);
  bindAccounts(bind, services);
  bindSecondSteps(bind, services);
  bindPasswordResets(bind, services);
  bindSignInProvider(bind, services);
  bindAudit(bind, services);
  bindDevices(bind, services);
  bindOffices(bind, services);
  bindCatalogueDrafts(bind, services);
  bindCatalogueVersions(bind, services);
  bindFigures(bind, services);
  bindMedia(bind, services);
  bindLanguages(bind, services);
  bindAnnex(bind, services);
  bindAnnexExports(bind, services);
  bindApiKeys(bind, services);
  bindClosings(bind, services);
  bindOfficers(bind, services);
  bindRatings(bind, services);
  bindPaper(bind, services);
  bindPeopleSheets(bind);
  bindStaff(bind, services);
  bindLaunches(bind, services);
  bindSurveyLinks(bind, services);
  bindComments(bind, services);
  bindFeedbackCases(bind, services);
  bindResponseReview(bind, services);
  bindAlerts(bind, services);
  for (const path of new Set(endpoints.map((endpoint) => endpoint.path)))
    app.all(path, () => {
      throw new Problem('method-not-allowed');
    });
  app.all('/api/*', () => {
    throw new Problem('not-found');
  });
  bindHealth(app, services);
  bindFileCheck(app, services);
  bindPublicPages(app, services);
  bindPages(app, services);

  app.notFound((context) => context.json({ code: 'not-found', details: {} }, 404));
  app.onError((error, context) => {
    const requestId = context.get('requestId') ?? randomUUID();
    const problem = error instanceof Problem ? error : problemOf(error);
    if (problem.status >= 500) services.reportError(error, requestId);
    const [endpoint, principal] = [context.get('endpoint'), context.get('principal')];
    services.refusalLog.note({ problem, endpoint, principal, requestId });
    const { retryAfterSeconds } = problem.details;
    if (retryAfterSeconds !== undefined) context.header('Retry-After', String(retryAfterSeconds));
    return context.json({ code: problem.code, details: problem.details, requestId }, problem.status as 500);
  });
  return app;
}

const connectionFailures =
  /ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded|SQLITE_(FULL|IOERR)|disk|database is locked|driver has already been destroyed/i;

function problemOf(error: Error): Problem {
  const state = String((error as { code?: unknown }).code ?? '');
  const unavailable = connectionFailures.test(`${state} ${error.message}`) || /^(08|53|57P)/.test(state);
  return new Problem(unavailable ? 'storage-unavailable' : 'internal');
}
