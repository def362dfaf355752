import type { ComponentChildren } from 'preact';
import { focusHeading } from '../ui/focus-heading.ts';
import { Emblem } from './Emblem.tsx';
import { OfficeTitle } from './OfficeTitle.tsx';
import { StartButton } from './StartButton.tsx';
import type { ScreenProps } from './screen.ts';

interface Props extends ScreenProps {
  /** Five taps on the office's name open the corner for staff. */
  readonly onOfficeTap: () => void;
  readonly onStaff: () => void;
  readonly needsStaff: boolean;
  /** Outside its hours the office is quiet, and turns nobody away. */
  readonly isOpen: boolean;
  /** The way to the survey on one's own phone. */
  readonly phone: ComponentChildren;
}

export function AttractScreen(props: Props) {
  const { flow, words, language, tap, onOfficeTap, onStaff, needsStaff, isOpen, phone } = props;
  const shownPhone = isOpen && !needsStaff && phone;
  return (
    <main class={`attract ${isOpen ? '' : 'closed'} ${shownPhone ? 'with-phone' : ''}`} key={flow.screen}>
      <button type="button" class="office" aria-description={words.attract.staffHint} onClick={onOfficeTap}>
        <OfficeTitle office={flow.catalogue.office} language={language} />
      </button>
      <div class="invitation">
        <Emblem />
        <h1 tabIndex={-1} ref={focusHeading}>
          {isOpen ? words.attract.invitation : words.attract.closed}
        </h1>
        <p>{isOpen ? words.attract.promise : words.attract.closedText}</p>
      </div>
      <StartButton flow={flow} tap={tap} text={words.attract.start} />
      {shownPhone}
      {needsStaff && (
        <button type="button" class="needs-staff" onClick={onStaff}>
          {words.attract.needsStaff}
        </button>
      )}
    </main>
  );
}
