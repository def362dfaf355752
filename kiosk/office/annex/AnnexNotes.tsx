import type { DeviceView, Overview } from '../../../shared/endpoints/office.ts';
import type { Period } from '../../../shared/period.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { sortByName } from '../../../shared/vietnamese-order.ts';
import { formatCount, formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { countMissing } from '../devices/missing-responses.ts';
import { addressOfRoute } from '../route.ts';

interface Props {
  officeId: string;
  period: Period;
  overview: Overview;
  /** undefined while the annex is not there yet. */
  collected: number | undefined;
  devices: readonly DeviceView[];
  /** Whether the person may add tablets: the way on where there are no responses yet. */
  mayEnrol: boolean;
}

/** What somebody must know before taking the figures for final. */
export function AnnexNotes({ officeId, period, overview, collected, devices, mayEnrol }: Props) {
  const words = useWords({ vi, en }).annex;
  const { today, firstDay, lastDay } = overview;
  const incomplete = sortByName(devices)
    .map((device) => ({ ...device, missing: countMissing(device) }))
    .filter(({ missing }) => missing > 0);
  return (
    <div aria-live="polite">
      {firstDay === null && (
        <div class="note">
          <p>
            <strong>{words.noResponsesYet}</strong> {mayEnrol && words.noResponsesNext}
          </p>
          {mayEnrol && (
            <p>
              <a href={addressOfRoute({ page: 'office', officeId, section: 'devices', period: null })}>
                {words.toDevices}
              </a>
            </p>
          )}
        </div>
      )}
      {firstDay && lastDay && collected === 0 && (
        <p class="note">{words.noResponsesInPeriod(formatDay(firstDay), formatDay(lastDay))}</p>
      )}
      {period.from <= today && today <= period.to && <p class="note">{words.periodRunning}</p>}
      {incomplete.length > 0 && (
        <div class="note note-warning">
          {incomplete.map(({ deviceId, name, missing }) => (
            <p key={deviceId}>{words.missing(formatCount(missing), name)}</p>
          ))}
          <p class="hint">{words.missingHint}</p>
        </div>
      )}
    </div>
  );
}
