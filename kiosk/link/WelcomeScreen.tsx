import { Emblem } from '../survey/Emblem.tsx';
import { getLanguage } from '../survey/flow-state.ts';
import { OfficeTitle } from '../survey/OfficeTitle.tsx';
import { StartButton } from '../survey/StartButton.tsx';
import type { ScreenProps } from '../survey/screen.ts';
import { focusHeading } from '../ui/focus-heading.ts';
import { linkWordsIn } from './words.ts';

/** Whose survey it is, and what becomes of the answers. */
export function WelcomeScreen({ flow, words, language, tap }: ScreenProps) {
  const own = linkWordsIn(getLanguage(flow));
  return (
    <main class="attract" key={flow.screen}>
      <div class="office">
        <OfficeTitle office={flow.catalogue.office} language={language} />
      </div>
      <div class="invitation">
        <Emblem />
        <h1 tabIndex={-1} ref={focusHeading}>
          {words.attract.invitation}
        </h1>
        <p>{own.promise}</p>
      </div>
      <StartButton flow={flow} tap={tap} text={own.start} />
    </main>
  );
}
