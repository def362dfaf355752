import { takeInstallOffer } from '../device/install-offer.ts';
import { ignoreRefusal } from './ignore-refusal.ts';
import { type CheckName, type CheckState, checkNames, type Readiness } from './readiness.ts';
import type { StaffWords } from './words.ts';

interface Props {
  readonly readiness: Readiness;
  readonly words: StaffWords;
}

/** Each thing with a tick, or with what to do about it. */
export function ReadinessList({ readiness, words }: Props) {
  return (
    <ul class="check-list">
      {checkNames.map((name) => {
        const state = readiness[name];
        return (
          state && (
            <li key={name} class={state}>
              <StateIcon state={state} label={words.readiness.states[state]} />
              <div>
                <strong>{words.readiness.checks[name]}</strong>
                <Advice name={name} state={state} words={words} />
              </div>
            </li>
          )
        );
      })}
    </ul>
  );
}

interface AdviceProps {
  readonly name: CheckName;
  readonly state: CheckState;
  readonly words: StaffWords;
}

function Advice({ name, state, words: { readiness } }: AdviceProps) {
  if (state === 'well') return null;
  if (state === 'unknown') return <p>{readiness.clockUnknown}</p>;
  return (
    <>
      <p>{readiness.advice[name]}</p>
      {name === 'fullScreen' && <FullScreenButtons words={readiness} />}
    </>
  );
}

/** What the browser lets the page do by itself, at a tap. */
function FullScreenButtons({ words }: { readonly words: StaffWords['readiness'] }) {
  const install = takeInstallOffer();
  const { documentElement: page } = document;
  return (
    <div class="notice-buttons at-start">
      {install && (
        <button type="button" class="secondary small" onClick={() => ignoreRefusal(install())}>
          {words.install}
        </button>
      )}
      {document.fullscreenEnabled && (
        <button
          type="button"
          class="secondary small"
          onClick={() => ignoreRefusal(page.requestFullscreen({ navigationUI: 'hide' }))}
        >
          {words.goFullScreen}
        </button>
      )}
    </div>
  );
}

function StateIcon({ state, label }: { readonly state: CheckState; readonly label: string }) {
  return (
    <svg viewBox="0 0 24 24" class="state-icon" role="img" aria-label={label}>
      {state === 'wanting' ? (
        <path d="M12 3.5 2.5 20h19L12 3.5ZM12 10v4.5M12 17.4v.1" />
      ) : (
        <circle cx="12" cy="12" r="9" />
      )}
      {state === 'well' && <path d="m8 12.3 2.8 2.8L16.2 9.5" />}
      {state === 'unknown' && <path d="M12 7v5.2l3.2 2" />}
    </svg>
  );
}
