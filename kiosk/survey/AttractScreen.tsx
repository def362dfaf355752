import type { ComponentChildren } from 'preact';
import { localize } from '../../shared/localized-text.ts';
import { focusHeading } from '../ui/focus-heading.ts';
import { Emblem } from './Emblem.tsx';
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
  const { office } = flow.catalogue;
  const shownPhone = isOpen && !needsStaff && phone;
  return (
    <main class={`attract ${isOpen ? '' : 'closed'} ${shownPhone ? 'with-phone' : ''}`} key={flow.screen}>
      <button type="button" class="office" aria-description={words.attract.staffHint} onClick={onOfficeTap}>
        <span class="office-parent">{localize(office.parentName, language)}</span>
        <span class="office-name">{localize(office.name, language)}</span>
      </button>
      <div class="invitation">
        <Emblem />
        <h1 tabIndex={-1} ref={focusHeading}>
          {isOpen ? words.attract.invitation : words.attract.closed}
        </h1>
        <p>{isOpen ? words.attract.promise : words.attract.closedText}</p>
      </div>
      <button
        type="button"
        class="start"
        aria-disabled={!flow.isSettled}
        onClick={() => tap({ type: 'start', at: Date.now() })}
      >
        {words.attract.start}
      </button>
      {shownPhone}
      {needsStaff && (
        <button type="button" class="needs-staff" onClick={onStaff}>
          {words.attract.needsStaff}
        </button>
      )}
    </main>
  );
}
