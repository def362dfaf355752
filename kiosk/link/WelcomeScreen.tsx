import { localize } from '../../shared/localized-text.ts';
import { Emblem } from '../survey/Emblem.tsx';
import { getLanguage } from '../survey/flow-state.ts';
import type { ScreenProps } from '../survey/screen.ts';
import { focusHeading } from '../ui/focus-heading.ts';
import { linkWordsIn } from './words.ts';

/** Whose survey it is, and what becomes of the answers. */
export function WelcomeScreen({ flow, words, language, tap }: ScreenProps) {
  const { office } = flow.catalogue;
  const own = linkWordsIn(getLanguage(flow));
  return (
    <main class="attract" key={flow.screen}>
      <div class="office">
        <span class="office-parent">{localize(office.parentName, language)}</span>
        <span class="office-name">{localize(office.name, language)}</span>
      </div>
      <div class="invitation">
        <Emblem />
        <h1 tabIndex={-1} ref={focusHeading}>
          {words.attract.invitation}
        </h1>
        <p>{own.promise}</p>
      </div>
      <button
        type="button"
        class="start"
        aria-disabled={!flow.isSettled}
        onClick={() => tap({ type: 'start', at: Date.now() })}
      >
        {own.start}
      </button>
    </main>
  );
}
