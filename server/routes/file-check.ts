import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { formatDay } from '../../shared/annex/annex-number.ts';
import type { GuardedEnv } from '../http/guard.ts';
import { sayPublicPolicy } from '../http/security-headers.ts';
import type { Services } from '../http/services.ts';
import { digestOfFile } from '../operations/closing.ts';
import { tongueOf } from '../public/public-words.ts';
import { fileCheckWords, renderFileCheck, type Verdict } from '../public/render-file-check.ts';
import { findCheckedClosing } from '../reports/file-check.ts';

const mostMegabytes = 8;

const wordsOf = (context: Context) => fileCheckWords(tongueOf(context));

function answer(context: Context, verdict: Verdict | null, status: 200 | 400 | 413 | 503 = 200) {
  return context.html(renderFileCheck(tongueOf(context), verdict), status);
}

async function readUpload(context: Context): Promise<Uint8Array | undefined> {
  const { file } = await context.req.parseBody().catch(() => ({ file: undefined }));
  if (!(file instanceof File) || file.size === 0) return undefined;
  return new Uint8Array(await file.arrayBuffer());
}

/** A public page: whoever holds a file may ask whether it is a closed annex. It tells what the file itself says. */
export function bindFileCheck(app: Hono<GuardedEnv>, { storage, reportError }: Services): void {
  const pages = new Hono<GuardedEnv>();
  pages.use(sayPublicPolicy);
  const limit = bodyLimit({
    maxSize: mostMegabytes * 1024 * 1024,
    onError: (context) =>
      answer(context, { kind: 'wrong', text: wordsOf(context).tooLarge(mostMegabytes) }, 413),
  });
  pages.get('/', (context) => answer(context, null));
  pages.post('/', limit, async (context) => {
    const words = wordsOf(context);
    const bytes = await readUpload(context);
    if (!bytes) return answer(context, { kind: 'wrong', text: words.none }, 400);
    const closing = await findCheckedClosing(storage, digestOfFile(bytes));
    if (!closing) return answer(context, { kind: 'unknown', text: words.unknown });
    const { number, officeName, from, to, closedDay } = closing;
    const days = [formatDay(from), formatDay(to), formatDay(closedDay)] as const;
    const text = words.genuine(String(number).padStart(2, '0'), officeName, ...days);
    return answer(context, { kind: 'genuine', text });
  });
  pages.onError((error, context) => {
    reportError(error, 'check');
    return answer(context, { kind: 'wrong', text: wordsOf(context).failed }, 503);
  });
  app.route('/check', pages);
}
