import '../../ui/scores/scores.css';
import { useState } from 'preact/hooks';
import {
  answerReply,
  getOfficerScores,
  listReplies,
  type ReplyView,
} from '../../../shared/endpoints/officer.ts';
import { en } from '../../../shared/text/scores/en.ts';
import { vi } from '../../../shared/text/scores/vi.ts';
import { call } from '../../api/call.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ReplyText } from '../../ui/scores/ReplyText.tsx';
import { ScoreSheet } from '../../ui/scores/ScoreSheet.tsx';
import { TextDialog } from '../../ui/TextDialog.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { ReplyTable } from './ReplyTable.tsx';

/** One officer's summary as the officer sees it, and what officers replied. */
export function AppraisalSection({ officeId }: { officeId: string }) {
  const words = useWords({ vi, en }).appraisal;
  const loaded = useLoaded(() => call(listReplies, { params: { officeId } }), [officeId]);
  const [officerId, setOfficerId] = useState('');
  const [asked, setAsked] = useState<ReplyView | null>(null);
  const [done, setDone] = useState('');
  const answer = async (text: string) => {
    if (!asked) return;
    await call(answerReply, { params: { officeId, replyId: asked.replyId }, body: { text } });
    setAsked(null);
    setDone(words.answerDone);
    await loaded.reload();
  };
  return (
    <div class="appraisal">
      <h1 class="unprinted">{words.title}</h1>
      <p class="unprinted">{words.intro}</p>
      <Loading of={loaded} />
      {loaded.value && (
        <>
          <div class="unprinted">
            <SelectField
              label={words.officer}
              options={[
                { value: '', text: words.choose },
                ...loaded.value.officers.map((each) => ({ value: each.officerId, text: each.name })),
              ]}
              value={officerId}
              onValue={setOfficerId}
            />
          </div>
          {officerId && <Appraised key={officerId} officeId={officeId} officerId={officerId} />}
          <div class="unprinted">
            <div class="stack">
              <h2>{words.replies}</h2>
              <output class="done">{done}</output>
              <ReplyTable replies={loaded.value.replies} onAnswer={setAsked} />
            </div>
          </div>
        </>
      )}
      {asked && (
        <TextDialog
          title={words.answerOf(asked.officerName)}
          label={words.answerText}
          submit={words.answer}
          onClose={() => setAsked(null)}
          isLong
          onConfirm={answer}
        >
          <ReplyText reply={asked} />
        </TextDialog>
      )}
    </div>
  );
}

function Appraised({ officeId, officerId }: { officeId: string; officerId: string }) {
  const words = useWords({ vi, en });
  const loaded = useLoaded(
    () => call(getOfficerScores, { params: { officeId, officerId } }),
    [officeId, officerId],
  );
  return (
    <>
      <Loading of={loaded} />
      {loaded.value && (
        <>
          <h2 class="unprinted">{words.sheet.title}</h2>
          <ScoreSheet scores={loaded.value} />
        </>
      )}
    </>
  );
}
