import { type AnnexFormat, annexFormats } from '../../shared/annex/annex.ts';
import { getAnnexSources } from '../../shared/endpoints/annex-source.ts';
import { exportAnnex, getAnnexDocument } from '../../shared/endpoints/office.ts';
import { parsePeriod } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { renderAnnex } from '../annex/render-annex.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as reports from '../reports/annex-document.ts';
import * as sources from '../reports/annex-source.ts';

/** @throws Problem `unknown-format` */
export function parseAnnexFormat(value: string | undefined): AnnexFormat {
  const format = annexFormats.find((known) => known === (value ?? 'json'));
  if (!format) throw new Problem('unknown-format', { value, allowed: annexFormats.join(', ') });
  return format;
}

export function bindAnnex(bind: Bind, { storage }: Services): void {
  bind(getAnnexSources, ({ param, query, now }) => {
    const period = parsePeriod(query('from'), query('to'));
    const row = { criterionId: query('criterionId') ?? '', subjectId: query('subjectId') || null };
    return sources.getAnnexSources(storage, param('officeId'), period, row, now);
  });

  bind(getAnnexDocument, ({ param, query }) =>
    reports.getAnnexDocument(storage, param('officeId'), parsePeriod(query('from'), query('to'))),
  );

  bind(exportAnnex, async ({ query, context }) => {
    const officeId = query('officeId');
    if (!officeId) throw new Problem('unknown-office', { officeId: '' });
    const period = parsePeriod(query('from'), query('to'));
    const format = parseAnnexFormat(query('format'));
    const file = await renderAnnex(await reports.getAnnexDocument(storage, officeId, period), format);
    const disposition = format === 'json' ? 'inline' : 'attachment';
    context.header('Content-Type', file.mediaType);
    context.header(
      'Content-Disposition',
      `${disposition}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    );
    return context.body(Uint8Array.from(file.bytes));
  });
}
