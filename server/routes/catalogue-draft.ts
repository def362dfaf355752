import {
  deleteCatalogueDraft,
  getCatalogueDraft,
  putCatalogueDraft,
} from '../../shared/endpoints/catalogue-draft.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import { discardDraft, saveDraft } from '../operations/catalogue-draft.ts';
import { findDraft } from '../storage/catalogue-draft.ts';

export function bindCatalogueDrafts(bind: Bind, { storage }: Services): void {
  bind(getCatalogueDraft, async ({ param }) => ({
    draft: (await storage.read((scope) => findDraft(scope, param('officeId')))) ?? null,
  }));

  bind(putCatalogueDraft, ({ principal, param, input, now }) => {
    const name = principal.kind === 'account' ? principal.account.name : null;
    return saveDraft(storage, param('officeId'), input, { name, now });
  });

  bind(deleteCatalogueDraft, async ({ param, input }) => {
    await discardDraft(storage, param('officeId'), input.revision);
    return undefined;
  });
}
