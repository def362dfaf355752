import { Notice } from '../device/Notice.tsx';
import type { Tablet } from '../device/tablet.ts';
import { ReadinessList } from './ReadinessList.tsx';
import { isReady } from './readiness.ts';
import { useReadiness } from './use-readiness.ts';
import type { StaffWords } from './words.ts';

interface Props {
  readonly tablet: Tablet;
  readonly words: StaffWords;
  readonly onStart: () => void;
}

/** After the enrolment: what there is still to do. Whatever that is, the survey may begin. */
export function ReadinessScreen({ tablet, words, onStart }: Props) {
  const readiness = useReadiness(tablet);
  const { readiness: text } = words;
  const ready = readiness !== undefined && isReady(readiness);
  return (
    <Notice title={text.title}>
      <p role="status">
        {readiness && (
          <>
            <strong>{ready ? text.ready : text.notReady}.</strong>{' '}
            {ready ? text.readyText : text.notReadyText}
          </>
        )}
      </p>
      {readiness && <ReadinessList readiness={readiness} words={words} />}
      <div class="notice-buttons">
        <button type="button" class="primary" onClick={onStart}>
          {ready ? text.start : text.startAnyway}
        </button>
      </div>
    </Notice>
  );
}
