import { fillIn } from '../../shared/text/fill-in.ts';
import { findStep, listStepsOf } from './flow-state.ts';
import type { ScreenProps } from './screen.ts';

/** How far the citizen has come, in words and as a bar. Before the questions themselves the bar is empty. */
export function Progress({ flow, words }: ScreenProps) {
  const { phase } = flow;
  if (phase.kind !== 'asking') return null;
  const steps = listStepsOf(flow);
  const questions = steps.filter(({ kind }) => kind === 'rating').length;
  const before = steps.slice(0, phase.position).filter(({ kind }) => kind === 'rating').length;
  const isRating = findStep(flow)?.kind === 'rating';
  return (
    <div class="progress">
      <span class="progress-bar" aria-hidden="true">
        {Array.from({ length: questions }, (_, index) => (
          <span key={index} class={index < before + (isRating ? 1 : 0) ? 'done' : ''} />
        ))}
      </span>
      {isRating && (
        <span class="progress-text">{fillIn(words.rating.progress, { at: before + 1, of: questions })}</span>
      )}
    </div>
  );
}
