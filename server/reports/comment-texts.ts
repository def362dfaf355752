import { openHandle } from '../ingest/handle.ts';
import { findInstallationValue } from '../storage/installation.ts';
import { listCommentTexts } from '../storage/response.ts';
import type { Scope } from '../storage/storage.ts';

/** What comments say, by their names; those that are gone are left out. */
export async function readCommentTexts(
  scope: Scope,
  officeId: string,
  commentIds: readonly string[],
): Promise<Map<string, string>> {
  const secret = (await findInstallationValue(scope, 'handle-key')) ?? '';
  const byResponse = new Map(commentIds.map((each) => [openHandle('comment', each, secret) ?? '', each]));
  const texts = new Map<string, string>();
  for (const { id, comment } of await listCommentTexts(scope, officeId, [...byResponse.keys()]))
    texts.set(byResponse.get(id) ?? '', comment);
  return texts;
}
