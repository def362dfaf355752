import { exportResponses, getRatings } from '../../shared/endpoints/rating.ts';
import { parsePeriod } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { type Grouping, groupings } from '../../shared/rating/grouping.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import { streamOf } from '../http/stream-of.ts';
import { getRatingsOf } from '../reports/ratings.ts';
import { openResponseExport } from '../reports/response-rows.ts';
import { streamXlsx } from '../sheets/xlsx-stream.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @throws Problem `invalid-request` */
function parseGrouping(value: string | undefined): Grouping {
  const by = groupings.find((known) => known === value);
  if (!by)
    throw new Problem('invalid-request', { faults: [{ line: null, path: 'by', rule: 'invalid_value' }] });
  return by;
}

export function bindRatings(bind: Bind, { storage, reportError }: Services): void {
  bind(getRatings, ({ param, query, now }) => {
    const asked = {
      period: parsePeriod(query('from'), query('to')),
      by: parseGrouping(query('by')),
      criterionId: query('criterionId') || null,
    };
    return getRatingsOf(storage, param('officeId'), asked, now);
  });

  bind(exportResponses, async ({ param, query, now, context }) => {
    const officeId = param('officeId');
    const asked = parsePeriod(query('from'), query('to'));
    const { period, sheet, pages } = await openResponseExport(storage, officeId, asked, now);
    const name = `phieu-danh-gia-${officeId}-${period.from}-${period.to}.xlsx`;
    context.header('Content-Type', xlsxType);
    context.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    return context.body(
      streamOf(streamXlsx(sheet, pages), (error) => reportError(error, context.get('requestId') ?? '')),
    );
  });
}
