import { html } from 'hono/html';
import { formatDay } from '../../shared/annex/annex-number.ts';
import { localize } from '../../shared/localized-text.ts';
import { addDays, type Period } from '../../shared/period.ts';
import type { PublicQuarter } from '../../shared/public/public-quarter.ts';
import { quarterName } from '../../shared/public/quarters.ts';
import { smallestCell } from '../../shared/suppression/smallest-cell.ts';
import type { PublicResults } from '../reports/public-results.ts';
import { formatNumber, formatShare, levelOf, quarterTitle, type Tongue } from './public-words.ts';
import { renderCriterion } from './render-criterion.ts';
import { renderLayout } from './render-layout.ts';

function renderQuarter(quarter: PublicQuarter, tongue: Tongue) {
  const { collected, minimum, criteria } = quarter;
  const { words } = tongue;
  return html`<h2>${quarterTitle(quarter, tongue)}</h2>
<p><strong>${collected === null ? words.tooFew(minimum) : words.collected(formatNumber(collected, tongue))}</strong></p>
${criteria.map((criterion) => renderCriterion(criterion, minimum, tongue))}`;
}

/** The best level of each criterion, quarter by quarter. */
function renderTrend({ quarters }: PublicResults, tongue: Tongue) {
  const { words, language } = tongue;
  const latest = quarters.at(-1);
  if (!latest || quarters.length < 2) return '';
  const rowOf = (quarter: PublicQuarter, criterionId: string) =>
    quarter.criteria.find((each) => each.criterionId === criterionId)?.row;
  const share = (quarter: PublicQuarter, criterionId: string) => {
    const row = rowOf(quarter, criterionId);
    const [best] = row?.cells ?? [];
    if (!row || !best) return words.hidden;
    const figure = `${formatShare(best.count, row.total, tongue)} (n = ${formatNumber(row.total, tongue)})`;
    return `${levelOf(best, tongue)}: ${figure}`;
  };
  return html`<h2>${words.trend}</h2>
${latest.criteria.map(
  ({ criterionId, text }) => html`<h3>${localize(text, language)}</h3>
<ul class="trend">${quarters
    .filter((quarter) => rowOf(quarter, criterionId)?.total !== 0)
    .map(
      (quarter) =>
        html`<li><strong>${quarterTitle(quarter, tongue)}</strong> ${share(quarter, criterionId)}</li>`,
    )}</ul>`,
)}`;
}

function renderQuarterLinks({ quarters }: PublicResults, path: string, shown: PublicQuarter, tongue: Tongue) {
  if (quarters.length < 2) return '';
  const { language, words } = tongue;
  return html`<nav aria-label="${words.quarters}"><ul class="quarters">${[...quarters]
    .reverse()
    .map(
      (quarter) =>
        html`<li><a href="${path}?lang=${language}&amp;quarter=${quarterName(quarter)}" ${quarter === shown ? html`aria-current="page"` : ''}>${quarterTitle(quarter, tongue)}</a></li>`,
    )}</ul></nav>`;
}

/** The quarters of which a period is made; none where it has other borders than they. */
function quartersWithin({ quarters }: PublicResults, { from, to }: Period): readonly PublicQuarter[] {
  const within = quarters.filter((quarter) => from <= quarter.from && quarter.to <= to);
  const days = within.map((quarter) => [quarter.from, quarter.to]);
  const isWhole = days.every(([first], index) =>
    index === 0 ? first === from : first === addDays(days[index - 1]?.[1] ?? '', 1),
  );
  return isWhole && within.at(-1)?.to === to ? within : [];
}

/** That they were closed, and the quarters that have their figures: a closing has none of its own to show. */
function renderClosings(results: PublicResults, path: string, tongue: Tongue) {
  const { words, language } = tongue;
  if (results.closings.length === 0) return '';
  const links = (quarters: readonly PublicQuarter[]) =>
    quarters.map(
      (quarter) =>
        html` <a href="${path}?lang=${language}&amp;quarter=${quarterName(quarter)}">${quarterTitle(quarter, tongue)}</a>`,
    );
  return html`<h2>${words.closings}</h2>
<ul>${results.closings.map((closing) => {
    const { number, from, to, closedDay } = closing;
    const quarters = quartersWithin(results, closing);
    return html`<li>${words.closing(number, formatDay(from), formatDay(to), formatDay(closedDay))}${
      quarters.length > 0 ? html` ${words.closingFigures}${links(quarters)}` : ''
    }</li>`;
  })}</ul>
<p><a href="/check?lang=${language}">${words.check}</a></p>`;
}

export function renderResults(results: PublicResults, asked: string | undefined, tongue: Tongue) {
  const { office, quarters } = results;
  const { words, language } = tongue;
  const path = `/public/${office.id}`;
  const shown =
    quarters.find((quarter) => quarterName(quarter) === asked) ??
    quarters.findLast(({ collected }) => collected !== 0) ??
    quarters.at(-1);
  const name = localize(office.name, language);
  const body = html`<h1>${name}</h1>
<p class="lead">${words.title}. ${words.intro}</p>
${shown ? renderQuarterLinks(results, path, shown, tongue) : html`<p>${words.none}</p>`}
${shown ? renderQuarter(shown, tongue) : ''}
${renderTrend(results, tongue)}
${renderClosings(results, path, tongue)}
<footer>
<p>${words.voluntary}</p>
<p>${words.hiding(smallestCell.public)}</p>
<p>${words.data}: <a href="${path}/data.csv?lang=${language}">CSV</a>, <a href="${path}/data.json">JSON</a>. ${words.licence}</p>
<p>${words.contact(name, office.place)}</p>
</footer>`;
  return renderLayout(tongue, { title: `${words.title} – ${name}`, path, body });
}

export function renderOfficeList(offices: readonly PublicResults['office'][], tongue: Tongue) {
  const { words, language } = tongue;
  const list = html`<ul>${offices.map(({ id, name }) => html`<li><a href="/public/${id}?lang=${language}">${localize(name, language)}</a></li>`)}</ul>`;
  const body = html`<h1>${words.list}</h1>${offices.length > 0 ? list : html`<p>${words.listEmpty}</p>`}`;
  return renderLayout(tongue, { title: words.list, path: '/public', body });
}

/** An address that shows nothing, with a way on: an office that publishes nothing is as absent as one that is not. */
export function renderAbsent(tongue: Tongue) {
  const { words, language } = tongue;
  const body = html`<h1>${words.absent}</h1>
<p>${words.absentWhy}</p>
<p><a href="/public?lang=${language}">${words.list}</a></p>`;
  return renderLayout(tongue, { title: words.absent, path: '/public', body });
}
