import { useRef, useState } from 'preact/hooks';
import type { InputOf } from '../../shared/endpoint.ts';
import { getOwnScores, type OwnScores as Scores, sendReply } from '../../shared/endpoints/officer.ts';
import { en } from '../../shared/text/scores/en.ts';
import { vi } from '../../shared/text/scores/vi.ts';
import { call } from '../api/call.ts';
import { focusHeading } from '../ui/focus-heading.ts';
import { Loading } from '../ui/Loading.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { namePeriod } from '../ui/scores/format-score.ts';
import { ScoreSheet } from '../ui/scores/ScoreSheet.tsx';
import { TextDialog } from '../ui/TextDialog.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { ReadNotice, UnreadNotice } from './Notice.tsx';
import { OwnComments, OwnReplies } from './OwnReplies.tsx';

type About = InputOf<typeof sendReply>['about'];

/** The ratings that the officer was given, as far as they are released. */
export function OwnScores() {
  const words = useWords({ vi, en });
  const loaded = useLoaded(() => call(getOwnScores), []);
  const scores = loaded.value;
  const title = useRef<HTMLHeadingElement>(null);
  const goOn = async () => {
    await loaded.reload();
    focusHeading(title.current);
  };
  return (
    <>
      <div class="part-head">
        <h2 class="part-title" ref={title} tabIndex={-1}>
          {words.title}
        </h2>
        {scores && <p class="officer-name">{scores.officerName}</p>}
      </div>
      <Loading of={loaded} />
      {scores && !scores.isNoticeConfirmed && <UnreadNotice onConfirmed={goOn} />}
      {scores?.isNoticeConfirmed && <ReadScores scores={scores} onReload={loaded.reload} />}
    </>
  );
}

function ReadScores({ scores, onReload }: { scores: Scores; onReload: () => Promise<unknown> }) {
  const words = useWords({ vi, en });
  const { replies } = words;
  const [about, setAbout] = useState<About | null>(null);
  const [done, setDone] = useState('');
  const send = async (text: string) => {
    if (!about) return;
    await call(sendReply, { body: { about, text } });
    setAbout(null);
    setDone(replies.sent);
    await onReload();
  };
  return (
    <>
      <ScoreSheet scores={scores}>
        {(period) => (
          <button type="button" class="button" onClick={() => setAbout({ kind: 'period', ...period })}>
            {replies.write}
          </button>
        )}
      </ScoreSheet>
      <output class="done">{done}</output>
      <OwnComments
        comments={scores.comments}
        onReply={(commentId) => setAbout({ kind: 'comment', commentId })}
      />
      <OwnReplies replies={scores.replies} />
      <ReadNotice />
      {about && (
        <TextDialog
          title={
            about.kind === 'period' ? replies.dialogPeriod(namePeriod(about, words)) : replies.dialogComment
          }
          label={replies.text}
          hint={replies.textHint}
          submit={replies.send}
          onClose={() => setAbout(null)}
          isLong
          onConfirm={send}
        >
          {about.kind === 'comment' && (
            <p class="own-words">
              {scores.comments.find(({ commentId }) => commentId === about.commentId)?.text}
            </p>
          )}
        </TextDialog>
      )}
    </>
  );
}
