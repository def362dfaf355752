import {
  type CommentState,
  commentStates,
  listComments,
  putCommentState,
} from '../../shared/endpoints/comment.ts';
import { actorOf, refuseOfficer } from '../access/principal.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as comments from '../operations/comment.ts';

function parseState(text: string | undefined): CommentState {
  return commentStates.find((known) => known === text) ?? 'waiting';
}

export function bindComments(bind: Bind, { storage }: Services): void {
  bind(listComments, ({ principal, param, query, now }) => {
    refuseOfficer(principal);
    const page = { state: parseState(query('state')), after: query('after') ?? '', now };
    return comments.listCommentPage(storage, param('officeId'), page);
  });

  bind(putCommentState, async ({ principal, param, input, now }) => {
    const reason = input.state === 'hidden' ? input.reason.trim() : null;
    const decision = { state: input.state, reason, actor: actorOf(principal), now };
    await comments.moderateComment(storage, param('officeId'), param('commentId'), decision);
    return undefined;
  });
}
