import { useState } from 'preact/hooks';
import {
  type CommentState,
  type CommentView,
  commentStates,
  listComments,
  putCommentState,
} from '../../../shared/endpoints/comment.ts';
import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { call } from '../../api/call.ts';
import { Failure } from '../../ui/Failure.tsx';
import { formatCount } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { ChipChoice } from '../fields/ChipChoice.tsx';
import { PagedList } from '../fields/PagedList.tsx';
import { usePages } from '../fields/use-pages.ts';
import { CommentTable } from './CommentTable.tsx';
import { HideComment } from './HideComment.tsx';
import { OpenCase } from './OpenCase.tsx';

interface Asked {
  readonly comment: CommentView;
  readonly as: 'hiding' | 'case';
}

const doneWords = { approved: 'approved', hidden: 'hidden', waiting: 'reconsidered' } as const;

export function CommentSection({ officeId }: { officeId: string }) {
  const words = useWords({ vi, en });
  const [state, setState] = useState<CommentState>('waiting');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState('');
  const pages = usePages(
    async (after) => {
      const { comments, ...rest } = await call(listComments, {
        params: { officeId },
        query: { state, after },
      });
      return { rows: comments, ...rest };
    },
    [officeId, state],
  );
  const decide = async ({ commentId }: CommentView, to: CommentState, reason = '') => {
    const body = to === 'hidden' ? { state: to, reason } : { state: to };
    await call(putCommentState, { params: { officeId, commentId }, body });
    setDone(words[doneWords[to]]);
    setAsked(null);
    await pages.loaded.reload();
  };
  const action = useAction(decide);
  const counts = pages.loaded.value?.counts;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <ChipChoice
        label={words.filter}
        value={state}
        options={commentStates.map((each) => ({
          value: each,
          text: counts ? words.withCount(words.states[each], formatCount(counts[each])) : words.states[each],
        }))}
        onValue={(chosen) => {
          setState(chosen);
          setDone('');
        }}
      />
      <output class="done">{done}</output>
      <Failure error={action.error} />
      <PagedList of={pages}>
        {({ rows }) => (
          <CommentTable
            officeId={officeId}
            state={state}
            comments={rows}
            onDecide={(comment, to) => void action.run(comment, to)}
            onAsk={(comment, as) => setAsked({ comment, as })}
          />
        )}
      </PagedList>
      {asked?.as === 'hiding' && (
        <HideComment
          text={asked.comment.text}
          onClose={() => setAsked(null)}
          onHide={(reason) => decide(asked.comment, 'hidden', reason)}
        />
      )}
      {asked?.as === 'case' && (
        <OpenCase
          officeId={officeId}
          comment={asked.comment}
          onClose={() => setAsked(null)}
          onOpened={async () => {
            setDone(words.opening.done);
            setAsked(null);
            await pages.loaded.reload();
          }}
        />
      )}
    </>
  );
}
