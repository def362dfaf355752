import type { DeviceView } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { formatCount, formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ageOf, type Concern, listConcerns, spanOf } from './device-health.ts';

interface Props {
  device: DeviceView;
  nowMs: number;
  counterIds: readonly string[] | null;
}

/** How a tablet is doing: first what somebody should see to, then what it reports. */
export function DeviceHealth({ device, nowMs, counterIds }: Props) {
  const words = useWords({ vi, en }).devices;
  if (device.state !== 'enrolled') return null;
  const concerns = listConcerns(device, nowMs, counterIds);
  return (
    <>
      {concerns.length > 0 && (
        <ul class="concerns">
          {concerns.map((concern) => (
            <li key={concern.kind}>
              <WarningIcon />
              <ConcernWords concern={concern} />
            </li>
          ))}
        </ul>
      )}
      {concerns.length === 0 && device.heartbeat && (
        <p class="healthy">
          <CheckIcon />
          {words.healthy}
        </p>
      )}
      {!device.heartbeat && <p class="soft">{words.unheard}</p>}
      <Facts device={device} nowMs={nowMs} />
    </>
  );
}

function useSpanWords(): (ms: number) => string {
  const { spans } = useWords({ vi, en }).devices;
  return (ms) => {
    const { unit, count } = spanOf(ms);
    return spans[unit](formatCount(count));
  };
}

/** What it is, and what to do about it. */
export function ConcernWords({ concern }: { concern: Concern }) {
  const words = useWords({ vi, en }).devices;
  const spanWords = useSpanWords();
  const say = (): string => {
    const { concerns } = words;
    switch (concern.kind) {
      case 'lost':
        return concerns.lost.what(words.ago(spanWords(concern.ageMs)));
      case 'waiting':
        return concerns.waiting.what(formatCount(concern.pending), formatCount(concern.hours));
      case 'missing':
      case 'setAside':
        return concerns[concern.kind].what(formatCount(concern.count));
      case 'batteryLow':
        return concerns.batteryLow.what(formatCount(concern.percent));
      case 'lowSpace':
        return concerns.lowSpace.what(formatCount(concern.megabytes));
      case 'clockSlow':
      case 'clockFast':
        return concerns[concern.kind].what(spanWords(concern.offsetMs));
      default:
        return concerns[concern.kind].what;
    }
  };
  return (
    <span>
      <strong>{say()}</strong> {words.concerns[concern.kind].advice}
    </span>
  );
}

function Facts({ device, nowMs }: Pick<Props, 'device' | 'nowMs'>) {
  const words = useWords({ vi, en }).devices;
  const spanWords = useSpanWords();
  const ageMs = ageOf(device, nowMs);
  const facts: string[] = [];
  if (device.heartbeat && ageMs !== null) {
    const { report } = device.heartbeat;
    const { batteryPercent, isCharging } = report;
    // It reports every minute, so less than two is as good as now.
    facts.push(words.heard(ageMs < 120_000 ? words.justNow : words.ago(spanWords(ageMs))));
    facts.push(words.pending(formatCount(report.pending)));
    if (batteryPercent !== null)
      facts.push((isCharging ? words.batteryCharging : words.battery)(formatCount(batteryPercent)));
    facts.push(words.pageVersion(report.appVersion));
  }
  facts.push(device.lastSeenDay === null ? words.neverSent : words.lastSent(formatDay(device.lastSeenDay)));
  return (
    <ul class="facts" aria-label={words.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function WarningIcon() {
  return (
    <svg viewBox="0 0 24 24" class="icon" aria-hidden="true">
      <path d="M12 3.5 2.5 20h19L12 3.5ZM12 10v4.5M12 17.4v.1" />
    </svg>
  );
}

function CheckIcon() {
  return (
    <svg viewBox="0 0 24 24" class="icon" aria-hidden="true">
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.3 2.8 2.8L16.2 9.5" />
    </svg>
  );
}
