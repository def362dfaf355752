import { html } from 'hono/html';
import { localize } from '../../shared/localized-text.ts';
import type { PublicCriterion, PublicField, PublicRow } from '../../shared/public/public-quarter.ts';
import { fewestOfficers } from '../../shared/suppression/smallest-cell.ts';
import { formatNumber, formatShare, joinTexts, levelOf, type Tongue } from './public-words.ts';

/** The number stands beside it, so the picture tells nothing of its own. */
function renderBar(count: number, total: number) {
  const width = total === 0 ? 0 : Math.round((count / total) * 1000) / 10;
  return html`<svg class="bar" aria-hidden="true" focusable="false" width="100%" height="16"><rect class="ground" width="100%" height="16" /><rect class="share" width="${width}%" height="16" /></svg>`;
}

function renderLevels({ cells, total }: PublicRow, tongue: Tongue, caption: string) {
  const { words } = tongue;
  return html`<table>
<caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">${words.level}</th><th scope="col">${words.picture}</th><th scope="col" class="number">${words.count}</th><th scope="col" class="number">${words.share}</th></tr></thead>
<tbody>${cells.map(
    (cell) =>
      html`<tr><th scope="row">${levelOf(cell, tongue)}</th><td class="picture">${renderBar(cell.count, total)}</td><td class="number">${formatNumber(cell.count, tongue)}</td><td class="number">${formatShare(cell.count, total, tongue)}</td></tr>`,
  )}</tbody>
</table>`;
}

function renderField(field: PublicField, tongue: Tongue) {
  const { words } = tongue;
  const name = joinTexts(field.names, tongue);
  return html`<h4>${name}</h4>
<p>${words.ratings(formatNumber(field.total, tongue))}</p>
${field.total > 0 ? renderLevels(field, tongue, name) : ''}`;
}

export function renderCriterion(criterion: PublicCriterion, minimum: number, tongue: Tongue) {
  const { text, row, fields, hasFewOfficers } = criterion;
  const { words } = tongue;
  const title = localize(text, tongue.language);
  const reason = hasFewOfficers ? words.fewOfficers(fewestOfficers) : words.tooFew(minimum);
  if (!row) return html`<section><h3>${title}</h3><p>${reason}</p></section>`;
  if (row.total === 0) return html`<section><h3>${title}</h3><p>${words.noData}</p></section>`;
  return html`<section>
<h3>${title}</h3>
<p>${words.ratings(formatNumber(row.total, tongue))}</p>
${renderLevels(row, tongue, title)}
${fields.length > 0 ? html`<details><summary>${words.byField}</summary>${fields.map((field) => renderField(field, tongue))}</details>` : ''}
</section>`;
}
