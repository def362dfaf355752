import { useEffect, useRef } from 'preact/hooks';
import { withdrawLaunch } from '../../shared/endpoints/launch.ts';
import { en } from '../../shared/text/officer/en.ts';
import { vi } from '../../shared/text/officer/vi.ts';
import { call } from '../api/call.ts';
import { Failure } from '../ui/Failure.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { useAction } from '../ui/use-action.ts';
import { type SentLaunch, type ShownState, useLaunchState } from './use-launch-state.ts';

const stepNames = ['sent', 'arrived', 'begun'] as const;

/** How many steps are done. */
const stepsDone: Readonly<Record<ShownState, number>> = {
  waiting: 1,
  late: 1,
  unreachable: 1,
  arrived: 2,
  begun: 3,
  expired: 0,
  replaced: 0,
};

const looks: Readonly<Record<ShownState, string>> = {
  waiting: 'note',
  late: 'note note-warning',
  unreachable: 'note note-warning',
  arrived: 'note',
  begun: 'done',
  expired: 'note note-warning',
  replaced: 'note',
};

interface Props {
  launch: SentLaunch;
  onWithdrawn: () => void;
}

/** How far an invitation has come: to the tablet's screen, and no further. */
export function LaunchProgress({ launch, onWithdrawn }: Props) {
  const words = useWords({ vi, en }).launch;
  const state = useLaunchState(launch);
  const { tabletName } = launch;
  const sentences: Readonly<Record<ShownState, string>> = {
    waiting: words.sending(tabletName),
    late: words.late(tabletName),
    unreachable: words.unreachable,
    arrived: words.arrived(tabletName),
    begun: words.begun(tabletName),
    expired: words.expired,
    replaced: words.replaced(tabletName),
  };
  const done = stepsDone[state];
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), []);
  const withdrawing = useAction(async () => {
    const { officeId, deviceId, launchId } = launch;
    await call(withdrawLaunch, { params: { officeId, deviceId, launchId } });
    onWithdrawn();
  });
  return (
    <section ref={place} class="launch-progress" aria-label={words.progress}>
      {done > 0 && (
        <ol class="launch-steps">
          {stepNames.map((name, index) => (
            <li key={name} class={index < done ? 'is-done' : ''}>
              <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="10" />
                {index < done && <path d="m7.5 12.5 3 3 6-6.5" />}
              </svg>
              {words.steps[name]}
            </li>
          ))}
        </ol>
      )}
      <output class={looks[state]}>{sentences[state]}</output>
      {(state === 'late' || state === 'arrived') && (
        <div class="buttons">
          <button
            type="button"
            class="button"
            aria-disabled={withdrawing.isRunning}
            onClick={() => void withdrawing.run()}
          >
            {words.withdraw}
          </button>
        </div>
      )}
      <Failure error={withdrawing.error} />
    </section>
  );
}
