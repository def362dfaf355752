import { html } from 'hono/html';
import { en } from '../../shared/text/file-check/en.ts';
import { vi } from '../../shared/text/file-check/vi.ts';
import type { Tongue } from './public-words.ts';
import { renderLayout } from './render-layout.ts';

export interface Verdict {
  readonly kind: 'genuine' | 'unknown' | 'wrong';
  readonly text: string;
}

export function fileCheckWords({ language }: Tongue) {
  return language === 'en' ? en : vi;
}

export function renderFileCheck(tongue: Tongue, verdict: Verdict | null) {
  const words = fileCheckWords(tongue);
  const body = html`<h1>${words.title}</h1>
<p>${words.intro}</p>
${verdict ? html`<p class="verdict ${verdict.kind}" role="status">${verdict.text}</p>` : ''}
<form method="post" action="/check?lang=${tongue.language}" enctype="multipart/form-data">
<label for="file">${words.file}</label>
<input id="file" name="file" type="file" required accept=".docx,.pdf,.xlsx,.csv,.json" />
<p class="hint">${words.kept}</p>
<button type="submit">${words.submit}</button>
</form>`;
  return renderLayout(tongue, { title: words.title, path: '/check', body });
}
