import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import { localize } from '../../shared/localized-text.ts';
import { fillIn } from '../../shared/text/fill-in.ts';
import type { Language } from '../../shared/text/language.ts';
import { LevelPicture, levelRank } from './LevelPicture.tsx';
import { QuestionFrame } from './QuestionFrame.tsx';
import type { ScreenProps } from './screen.ts';
import type { RatingStep } from './steps.ts';
import type { SurveyWords } from './words.ts';

interface AboutProps {
  readonly catalogue: PublishedCatalogue;
  readonly step: RatingStep;
  readonly words: SurveyWords;
  readonly language: Language;
}

/** Names the officer or the field that the rating is for. */
export function About({ catalogue, step: { criterion, subjectId }, words, language }: AboutProps) {
  if (criterion.per === 'serviceField') {
    const field = catalogue.serviceFields.find(({ id }) => id === subjectId);
    return field ? (
      <strong>{fillIn(words.rating.field, { name: localize(field.name, language) })}</strong>
    ) : null;
  }
  const officer = catalogue.officers.find(({ id }) => id === subjectId);
  if (!officer) return null;
  return (
    <span lang="vi">
      <strong>{[officer.honorific, officer.name].filter(Boolean).join(' ')}</strong>
      {officer.title && `, ${officer.title}`}
    </span>
  );
}

export function RatingScreen({ step, ...props }: ScreenProps & { readonly step: RatingStep }) {
  const { flow, words, language, tap } = props;
  const { criterion } = step;
  const { levels } = flow.catalogue;
  const hasSubject = criterion.per !== 'response';
  const skip = criterion.optional && (
    <button
      type="button"
      class="secondary"
      aria-disabled={!flow.isSettled}
      onClick={() => tap({ type: 'skip' })}
    >
      {words.rating.skip}
    </button>
  );
  return (
    <QuestionFrame
      {...props}
      question={localize(criterion.text, language)}
      body="levels"
      about={hasSubject && <About {...{ catalogue: flow.catalogue, step, words, language }} />}
      footer={skip}
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
