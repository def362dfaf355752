import { useEffect, useRef } from 'preact/hooks';
import type { OutputOf } from '../../../shared/endpoint.ts';
import type { createEnrolment, DeviceView } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { formatCountdown } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { useSecondsLeft } from '../../ui/use-seconds-left.ts';
import { OwnMachineNote } from '../fields/OwnMachineNote.tsx';

/**
 * Codes are valid for so long, counted from their arrival: the clocks of the office's PC and of the server may
 * differ by more than that.
 */
const validMs = 15 * 60_000;

/** How often the list is asked whether the tablet has entered its code. */
const pollMs = 4000;

export type ShownCode = OutputOf<typeof createEnrolment> & {
  readonly name: string;
  readonly receivedAt: number;
  /** The tablet was in use already, so its state will not tell that it entered the code. */
  readonly wasEnrolled: boolean;
};

interface Props {
  shown: ShownCode;
  device: DeviceView | undefined;
  onPoll: () => Promise<void>;
  onRenew: () => void;
  onClose: () => void;
}

export function EnrolmentCode({ shown, device, onPoll, onRenew, onClose }: Props) {
  const words = useWords({ vi, en }).devices.code;
  const { close } = useWords({ vi: pageVi, en: pageEn });
  const secondsLeft = useSecondsLeft(shown.receivedAt + validMs);
  const isUsed = !shown.wasEnrolled && device?.state === 'enrolled';
  const isWaiting = !isUsed && secondsLeft > 0;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (!isWaiting || shown.wasEnrolled) return;
    const timer = setInterval(() => void onPoll(), pollMs);
    return () => clearInterval(timer);
  }, [isWaiting, shown.wasEnrolled, onPoll]);

  return (
    <section class="card enrolment" aria-label={words.title(shown.name)}>
      <h2 tabIndex={-1} ref={heading}>
        {words.title(shown.name)}
      </h2>
      {isWaiting && <WaitingCode shown={shown} secondsLeft={secondsLeft} />}
      <output>
        {isUsed && <p class="done">{words.done(shown.name)}</p>}
        {!isUsed && secondsLeft === 0 && <p class="warning-text">{words.expired}</p>}
      </output>
      <div class="buttons">
        {!isUsed && (
          <button type="button" class="button" onClick={onRenew}>
            {words.renew}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {close}
        </button>
      </div>
    </section>
  );
}

function WaitingCode({ shown, secondsLeft }: { shown: ShownCode; secondsLeft: number }) {
  const words = useWords({ vi, en }).devices.code;
  const [address] = shown.url.split('#');
  return (
    <div class="enrolment-code">
      <QrCode content={shown.url} label={words.qr} />
      <div>
        <p>{words.steps}</p>
        <dl class="code-facts">
          <dt>{words.label}</dt>
          <dd class="big-code" data-testid="enrolment-code">
            {shown.code}
          </dd>
          <dt>{words.address}</dt>
          <dd>
            <span class="code-address">{address}</span>
            <OwnMachineNote address={shown.url} isInCode />
          </dd>
          <dt>{words.timeLeft}</dt>
          <dd>
            <span role="timer" class="countdown">
              {formatCountdown(secondsLeft)}
            </span>
          </dd>
        </dl>
      </div>
    </div>
  );
}
