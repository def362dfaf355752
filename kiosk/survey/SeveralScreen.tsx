import type { Officer } from '../../shared/catalogue.ts';
import { choicesOf } from './choices.ts';
import { OfficerName } from './OfficerName.tsx';
import { QuestionFrame } from './QuestionFrame.tsx';
import type { ScreenProps } from './screen.ts';
import { groupOfficers } from './several.ts';

interface TicksProps extends ScreenProps {
  readonly officers: readonly Officer[];
  readonly ticked: readonly string[];
  readonly labelledBy: string;
}

function Ticks({ officers, ticked, labelledBy, flow, dispatch, portrait }: TicksProps) {
  return (
    <fieldset {...choicesOf(officers.length, 'people many')} aria-labelledby={labelledBy}>
      {officers.map((officer) => (
        // biome-ignore lint/a11y/useSemanticElements: an input in a label would answer twice to a trembling finger
        <button
          key={officer.id}
          type="button"
          role="checkbox"
          class="choice"
          aria-checked={ticked.includes(officer.id)}
          aria-disabled={!flow.isSettled}
          // The second tap of a double one would take the tick back.
          onClick={({ detail }) =>
            detail < 2 && dispatch({ type: 'ticked', screen: flow.screen, officerId: officer.id })
          }
        >
          <svg class="tick" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <rect x="2" y="2" width="20" height="20" rx="5" />
            <path d="m7 12.5 3.5 3.5L17 8.5" />
          </svg>
          {portrait?.('officer', flow.everybody, officer)}
          <OfficerName officer={officer} />
        </button>
      ))}
    </fieldset>
  );
}

/** As many names as served the citizen: those of the field first, then everybody else's. */
export function SeveralScreen(props: ScreenProps) {
  const { flow, words, tap } = props;
  if (flow.phase.kind !== 'asking') return null;
  const { served } = flow.phase.answers;
  const { likely, others } = groupOfficers(flow, served);
  const ticked = served.several ?? [];
  const next = (
    <button
      type="button"
      class="primary"
      disabled={ticked.length === 0}
      aria-disabled={ticked.length === 0 || !flow.isSettled}
      onClick={() => tap({ type: 'confirm-several' })}
    >
      {words.officer.next}
    </button>
  );
  return (
    <QuestionFrame
      {...props}
      question={words.officer.whoServed}
      hint={words.officer.howTo}
      body="list"
      footer={next}
    >
      <Ticks {...props} officers={likely} ticked={ticked} labelledBy="question" />
      {others.length > 0 && (
        <>
          <h2 id="others">{words.officer.others}</h2>
          <Ticks {...props} officers={others} ticked={ticked} labelledBy="others" />
        </>
      )}
    </QuestionFrame>
  );
}
