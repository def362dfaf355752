import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { formatDay } from '../../shared/annex/annex-number.ts';
import { en } from '../../shared/text/file-check/en.ts';
import { vi } from '../../shared/text/file-check/vi.ts';
import type { GuardedEnv } from '../http/guard.ts';
import type { Services } from '../http/services.ts';
import { digestOfFile } from '../operations/closing.ts';
import { findCheckedClosing } from '../reports/file-check.ts';

const mostMegabytes = 8;

type Verdict = { readonly kind: 'genuine' | 'unknown' | 'wrong'; readonly text: string };

function wordsFor(context: Context) {
  const language = context.req.query('language') === 'en' ? 'en' : 'vi';
  return { language, words: language === 'en' ? en : vi, other: language === 'en' ? 'vi' : 'en' };
}

/** Written here, and without a script, so that any browser can use it. */
function renderPage(context: Context, verdict: Verdict | null, status: 200 | 400 | 413 | 503 = 200) {
  const { language, words, other } = wordsFor(context);
  return context.html(
    html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${words.title}</title>
<link rel="stylesheet" href="/check.css" />
</head>
<body>
<header><a href="/check?language=${other}" lang="${other}" hreflang="${other}">${words.other}</a></header>
<main>
<h1>${words.title}</h1>
<p>${words.intro}</p>
${verdict ? html`<p class="verdict ${verdict.kind}" role="status">${verdict.text}</p>` : ''}
<form method="post" action="/check?language=${language}" enctype="multipart/form-data">
<label for="file">${words.file}</label>
<input id="file" name="file" type="file" required accept=".docx,.pdf,.xlsx,.csv,.json" />
<p class="hint">${words.kept}</p>
<button type="submit">${words.submit}</button>
</form>
</main>
</body>
</html>`,
    status,
  );
}

async function readUpload(context: Context): Promise<Uint8Array | undefined> {
  const { file } = await context.req.parseBody().catch(() => ({ file: undefined }));
  if (!(file instanceof File) || file.size === 0) return undefined;
  return new Uint8Array(await file.arrayBuffer());
}

/** A public page: whoever holds a file may ask whether it is a closed annex. It tells what the file itself says. */
export function bindFileCheck(app: Hono<GuardedEnv>, { storage, reportError }: Services): void {
  const pages = new Hono<GuardedEnv>();
  const limit = bodyLimit({
    maxSize: mostMegabytes * 1024 * 1024,
    onError: (context) =>
      renderPage(context, { kind: 'wrong', text: wordsFor(context).words.tooLarge(mostMegabytes) }, 413),
  });
  pages.get('/', (context) => renderPage(context, null));
  pages.post('/', limit, async (context) => {
    const { words } = wordsFor(context);
    const bytes = await readUpload(context);
    if (!bytes) return renderPage(context, { kind: 'wrong', text: words.none }, 400);
    const closing = await findCheckedClosing(storage, digestOfFile(bytes));
    if (!closing) return renderPage(context, { kind: 'unknown', text: words.unknown });
    const { number, officeName, from, to, closedDay } = closing;
    const days = [formatDay(from), formatDay(to), formatDay(closedDay)] as const;
    const text = words.genuine(String(number).padStart(2, '0'), officeName, ...days);
    return renderPage(context, { kind: 'genuine', text });
  });
  pages.onError((error, context) => {
    reportError(error, 'check');
    return renderPage(context, { kind: 'wrong', text: wordsFor(context).words.failed }, 503);
  });
  app.route('/check', pages);
}
