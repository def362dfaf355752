import {
  createAnnexExport,
  getAnnexExport,
  getAnnexExportFile,
} from '../../shared/endpoints/annex-export.ts';
import type { Principal } from '../access/principal.ts';
import { listReach } from '../access/reach.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as exports from '../operations/annex-export.ts';

/** A file is for whoever ordered it, and for the programs of one office. */
function ownerOf(principal: Principal): string {
  if (principal.kind === 'account') return `account ${principal.account.accountId}`;
  if (principal.kind === 'api-key') return `program ${principal.officeId}`;
  throw new Error('the guard lets nobody else through');
}

export function bindAnnexExports(bind: Bind, { storage, now: clock }: Services): void {
  bind(createAnnexExport, async ({ input, principal }) => {
    const officeIds = await listReach(storage, principal);
    const order = { ...input, owner: ownerOf(principal), officeIds, now: clock };
    const { job } = await exports.startAnnexExport(storage, order);
    return job;
  });

  bind(getAnnexExport, ({ param, principal, now }) =>
    exports.getAnnexExport(storage, param('jobId'), ownerOf(principal), now),
  );

  bind(getAnnexExportFile, async ({ param, principal, context }) => {
    const owner = ownerOf(principal);
    const { fileName, size, stream } = await exports.openExportFile(storage, param('jobId'), owner);
    context.header('Content-Type', 'application/zip');
    context.header('Content-Length', String(size));
    context.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    return context.body(stream);
  });
}
