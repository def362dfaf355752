import { type Context, Hono } from 'hono';
import { Slug } from '../../shared/catalogue.ts';
import { Problem } from '../../shared/problem.ts';
import { etagOf, unlessKnown } from '../http/etag.ts';
import type { GuardedEnv } from '../http/guard.ts';
import { sayPublicPolicy } from '../http/security-headers.ts';
import type { Services } from '../http/services.ts';
import { buildOpenJson, renderOpenCsv } from '../public/open-data.ts';
import { tongueOf } from '../public/public-words.ts';
import { renderAbsent, renderOfficeList, renderResults } from '../public/render-results.ts';
import { findPublicResults, listPublicOffices, type PublicResults } from '../reports/public-results.ts';

/** Anybody may keep it for a few minutes; an office that stops publishing is gone as soon. */
function answer(context: Context, mediaType: string, text: string): Response {
  context.header('Cache-Control', 'public, max-age=300');
  context.header('Content-Type', mediaType);
  return unlessKnown(context, etagOf(text), null) ?? context.body(text);
}

const pageType = 'text/html; charset=utf-8';

/** Pages for everybody: no cookie, no script, and figures that were published once. */
export function bindPublicPages(app: Hono<GuardedEnv>, { storage, now }: Services): void {
  const pages = new Hono<GuardedEnv>();
  pages.use(sayPublicPolicy);
  const findResults = async (officeId: string): Promise<PublicResults | undefined> =>
    Slug.safeParse(officeId).success ? findPublicResults(storage, officeId, now()) : undefined;
  const resultsOf = async (officeId: string): Promise<PublicResults> => {
    const results = await findResults(officeId);
    if (!results) throw new Problem('not-found');
    return results;
  };
  pages.get('/', async (context) => {
    const offices = await listPublicOffices(storage);
    return answer(context, pageType, String(await renderOfficeList(offices, tongueOf(context))));
  });
  pages.get('/:officeId', async (context) => {
    const results = await findResults(context.req.param('officeId'));
    if (!results) return context.html(renderAbsent(tongueOf(context)), 404);
    const page = renderResults(results, context.req.query('quarter'), tongueOf(context));
    return answer(context, pageType, String(await page));
  });
  pages.get('/:officeId/data.csv', async (context) => {
    const results = await resultsOf(context.req.param('officeId'));
    return answer(context, 'text/csv; charset=utf-8', renderOpenCsv(results, tongueOf(context)));
  });
  pages.get('/:officeId/data.json', async (context) => {
    const results = await resultsOf(context.req.param('officeId'));
    const json = JSON.stringify(buildOpenJson(results, tongueOf(context)));
    return answer(context, 'application/json; charset=utf-8', json);
  });
  app.route('/public', pages);
}
