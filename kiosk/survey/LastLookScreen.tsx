import type { ComponentChildren } from 'preact';
import { officerLabel } from '../../shared/catalogue.ts';
import { localize } from '../../shared/localized-text.ts';
import { type Answers, findRating } from './answers.ts';
import { listStepsOf } from './flow-state.ts';
import { LevelPicture, levelRank } from './LevelPicture.tsx';
import { QuestionFrame } from './QuestionFrame.tsx';
import { About } from './RatingScreen.tsx';
import type { ScreenProps } from './screen.ts';
import type { RatingStep, Step } from './steps.ts';

interface Row {
  readonly question: ComponentChildren;
  readonly answer: ComponentChildren;
}

function rowOfRating(step: RatingStep, answers: Answers, { flow, words, language }: ScreenProps): Row {
  const { criterion } = step;
  const { levels } = flow.catalogue;
  const index = levels.findIndex(({ level }) => level === findRating(answers, step)?.level);
  const label = criterion.levelLabels?.[index] ?? levels[index]?.label;
  const rank = levelRank(index, levels.length);
  return {
    question: (
      <>
        {localize(criterion.text, language)}
        {criterion.per !== 'response' && ': '}
        {criterion.per !== 'response' && <About {...{ flow, step, words, language }} />}
      </>
    ),
    answer: label ? (
      <span class={`chosen ${rank}`}>
        <LevelPicture rank={rank} />
        {localize(label, language)}
      </span>
    ) : (
      words.lastLook.skipped
    ),
  };
}

function findRow(step: Step, answers: Answers, screen: ScreenProps): Row | undefined {
  const { flow, words, language } = screen;
  const { catalogue, everybody } = flow;
  const { served } = answers;
  switch (step.kind) {
    case 'field': {
      const field = catalogue.serviceFields.find(({ id }) => id === served.serviceFieldId);
      return { question: words.field.question, answer: field && localize(field.name, language) };
    }
    case 'officer': {
      if (served.several) return undefined;
      const officer = everybody.find(({ id }) => id === served.officerId);
      const answer = officer ? <span lang="vi">{officerLabel(officer)}</span> : words.officer.unknown;
      return { question: words.officer.question, answer };
    }
    case 'several': {
      const named = everybody.filter(({ id }) => served.several?.includes(id));
      const answer = named.map((officer) => (
        <span key={officer.id} class="named" lang="vi">
          {officerLabel(officer)}
        </span>
      ));
      return { question: words.officer.whoServed, answer };
    }
    case 'rating':
      return rowOfRating(step, answers, screen);
    case 'requester': {
      const { requester } = answers;
      const answer = requester ? words.requester[requester] : words.lastLook.skipped;
      return { question: words.requester.question, answer };
    }
    case 'comment':
      return { question: words.comment.question, answer: answers.comment.trim() || words.comment.skip };
    case 'last-look':
      return undefined;
  }
}

/** Everything that was answered, in words; a tap on an answer changes it. */
export function LastLookScreen(props: ScreenProps) {
  const { flow, words, tap } = props;
  const { phase } = flow;
  if (phase.kind !== 'asking') return null;
  const send = (
    <button
      type="button"
      class="primary"
      aria-disabled={!flow.isSettled}
      onClick={() => tap({ type: 'send', id: crypto.randomUUID(), at: Date.now(), withComment: true })}
    >
      {words.lastLook.send}
    </button>
  );
  return (
    <QuestionFrame {...props} question={words.lastLook.question} body="list" footer={send}>
      <ul class="answers" aria-labelledby="question">
        {listStepsOf(flow).map((step, position) => {
          const row = findRow(step, phase.answers, props);
          return (
            row && (
              <li key={position}>
                <button
                  type="button"
                  class="answer"
                  aria-disabled={!flow.isSettled}
                  onClick={() => tap({ type: 'change', position })}
                >
                  <span>{row.question}</span>
                  <strong>{row.answer}</strong>
                  <span class="change">{words.lastLook.change}</span>
                </button>
              </li>
            )
          );
        })}
      </ul>
    </QuestionFrame>
  );
}
