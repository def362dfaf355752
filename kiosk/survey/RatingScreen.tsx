import { localize } from '../../shared/localized-text.ts';
import { fillIn } from '../../shared/text/fill-in.ts';
import { mayNameSeveral } from './flow-state.ts';
import { LevelPicture, levelRank } from './LevelPicture.tsx';
import { QuestionFrame } from './QuestionFrame.tsx';
import type { ScreenProps } from './screen.ts';
import type { RatingStep } from './steps.ts';

interface AboutProps extends Pick<ScreenProps, 'flow' | 'words' | 'language'> {
  readonly step: RatingStep;
}

/** Names the officer or the field that the rating is for. */
export function About({ flow, step: { criterion, subjectId }, words, language }: AboutProps) {
  if (criterion.per === 'serviceField') {
    const field = flow.catalogue.serviceFields.find(({ id }) => id === subjectId);
    return field ? (
      <strong>{fillIn(words.rating.field, { name: localize(field.name, language) })}</strong>
    ) : null;
  }
  const officer = flow.everybody.find(({ id }) => id === subjectId);
  if (!officer) return null;
  return (
    <span lang="vi">
      <strong>{[officer.honorific, officer.name].filter(Boolean).join(' ')}</strong>
      {officer.title && `, ${officer.title}`}
    </span>
  );
}

/** Which of several officers the question is about: the same question comes once for each. */
function Place({ flow, step: { criterion, subjectId }, words }: Omit<AboutProps, 'language'>) {
  const several = flow.phase.kind === 'asking' ? (flow.phase.answers.served.several ?? []) : [];
  if (criterion.per !== 'officer' || several.length < 2) return null;
  const at = several.indexOf(subjectId) + 1;
  return <span class="place">{fillIn(words.officer.place, { at, of: several.length })}</span>;
}

export function RatingScreen({ step, ...props }: ScreenProps & { readonly step: RatingStep }) {
  const { flow, words, language, tap, portrait } = props;
  const { criterion, subjectId } = step;
  const { levels } = flow.catalogue;
  const hasSubject = criterion.per !== 'response';
  const officer = { id: subjectId };
  const other = (type: 'skip' | 'name-several', word: string) => (
    <button type="button" class="secondary" aria-disabled={!flow.isSettled} onClick={() => tap({ type })}>
      {word}
    </button>
  );
  const footer = (
    <>
      {mayNameSeveral(flow, step) && other('name-several', words.officer.other)}
      {criterion.optional && other('skip', words.rating.skip)}
    </>
  );
  return (
    <QuestionFrame
      {...props}
      question={localize(criterion.text, language)}
      body="levels"
      about={
        hasSubject && (
          <>
            {criterion.per === 'officer' && portrait?.('officer', flow.everybody, officer)}
            <span>
              <Place {...{ flow, step, words }} />
              <About {...{ flow, step, words, language }} />
            </span>
          </>
        )
      }
      footer={footer}
    >
      <fieldset
        class={`levels levels-${levels.length}`}
        aria-labelledby={hasSubject ? 'question question-about' : 'question'}
      >
        {levels.map(({ level, label }, index) => {
          const rank = levelRank(index, levels.length);
          return (
            <button
              key={level}
              type="button"
              class={`level ${rank}`}
              aria-disabled={!flow.isSettled}
              onClick={() => tap({ type: 'rate', level })}
            >
              <LevelPicture rank={rank} />
              <span class="level-label">{localize(criterion.levelLabels?.[index] ?? label, language)}</span>
            </button>
          );
        })}
      </fieldset>
    </QuestionFrame>
  );
}
