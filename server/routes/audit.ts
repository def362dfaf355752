import {
  exportAuditEntries,
  listAuditEntries,
  listInstallationEntries,
} from '../../shared/endpoints/audit.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import { streamOf } from '../http/stream-of.ts';
import { getAuditPage, renderAuditCsv } from '../reports/audit-report.ts';

async function* encode(parts: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const part of parts) yield encoder.encode(part);
}

export function bindAudit(bind: Bind, { storage, reportError }: Services): void {
  bind(listAuditEntries, ({ param, query }) => getAuditPage(storage, param('officeId'), query));

  bind(listInstallationEntries, ({ query }) => getAuditPage(storage, null, query));

  bind(exportAuditEntries, ({ param, context }) => {
    const officeId = param('officeId');
    const name = `nhat-ky-${officeId}.csv`;
    context.header('Content-Type', 'text/csv; charset=utf-8');
    context.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    const bytes = encode(renderAuditCsv(storage, officeId));
    const failed = (error: unknown) => reportError(error, context.get('requestId') ?? '');
    return Promise.resolve(context.body(streamOf(bytes, failed)));
  });
}
