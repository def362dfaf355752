import { html } from 'hono/html';
import type { Tongue } from './public-words.ts';

type Markup = ReturnType<typeof html>;

/** Written here, and without a script: `html` escapes what is put in. */
export function renderLayout(
  { language, words }: Tongue,
  { title, path, body }: { title: string; path: string; body: Markup },
): Markup {
  const other = language === 'en' ? 'vi' : 'en';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml" />
<link rel="stylesheet" href="/public.css" />
</head>
<body>
<header><a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></header>
<main>
${body}
</main>
</body>
</html>`;
}
