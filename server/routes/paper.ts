import {
  enterPaperForms,
  getPaperCatalogues,
  getPaperCount,
  getPaperTemplate,
  importPaperForms,
  putInvalidForms,
  withdrawPaperForm,
} from '../../shared/endpoints/paper.ts';
import type { Principal } from '../access/principal.ts';
import { makeId } from '../access/secret.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as paper from '../operations/paper.ts';
import { importPaperSheet } from '../operations/paper-import.ts';
import { renderPaperTemplate } from '../sheets/paper-template.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';

function sessionOf(principal: Principal): string | null {
  return principal.kind === 'account' ? principal.sessionHash : null;
}

export function bindPaper(bind: Bind, { storage, metrics }: Services): void {
  bind(getPaperCatalogues, ({ param, query }) =>
    paper.getPaperCatalogues(storage, param('officeId'), query('day')),
  );

  bind(enterPaperForms, async ({ param, principal, input, now }) => {
    const entry = { officeId: param('officeId'), sessionHash: sessionOf(principal), now };
    const answer = await paper.enterPaperForms(storage, entry, input.responses);
    for (const { outcome } of answer.results) metrics.countOutcome(outcome);
    return answer;
  });

  bind(withdrawPaperForm, async ({ param, principal, query, now }) => {
    const entry = { officeId: param('officeId'), sessionHash: sessionOf(principal), now };
    await paper.withdrawPaperForm(storage, entry, query('id') ?? '');
    return undefined;
  });

  bind(getPaperCount, ({ param, query }) => paper.getPaperCount(storage, param('officeId'), query('day')));

  bind(putInvalidForms, async ({ param, input, now }) => {
    await paper.putInvalidForms(storage, param('officeId'), input, now);
    return undefined;
  });

  bind(getPaperTemplate, async ({ param, context }) => {
    const officeId = param('officeId');
    const catalogue = await storage.read((scope) => getLatestCatalogue(scope, officeId));
    const name = `phieu-giay-${officeId}-v${catalogue.version}.xlsx`;
    context.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    context.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    return context.body(Uint8Array.from(await renderPaperTemplate(catalogue, makeId())));
  });

  bind(importPaperForms, ({ param, input, now }) =>
    importPaperSheet(storage, param('officeId'), Buffer.from(input.content, 'base64'), {
      isTrial: input.isTrial,
      now,
    }),
  );
}
