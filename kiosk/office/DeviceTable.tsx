import type { DeviceView } from '../../shared/endpoints/office.ts';
import { mayDo, type Role } from '../../shared/role.ts';
import { en } from '../../shared/text/office/en.ts';
import { vi } from '../../shared/text/office/vi.ts';
import { describeRejection } from '../../shared/text/problem/describe-problem.ts';
import { formatCount, formatDay } from '../ui/format.ts';
import { useLanguage, useWords } from '../ui/PageLanguage.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { countMissing, describeRuns } from './missing-responses.ts';

interface Props {
  devices: readonly DeviceView[];
  role: Role;
  onRenew: (device: DeviceView) => void;
  onRevoke: (device: DeviceView) => void;
}

export function DeviceTable({ devices, role, onRenew, onRevoke }: Props) {
  const words = useWords({ vi, en }).devices;
  const { columns } = words;
  const mayAct = mayDo(role, 'device.enrol') || mayDo(role, 'device.revoke');
  return (
    <>
      {devices.every(({ state }) => state === 'import') && (
        <p class="note">
          <strong>{words.none}</strong> {mayDo(role, 'device.enrol') && words.noneNext}
        </p>
      )}
      {devices.length > 0 && (
        <ScrollBox label={words.list}>
          <table class="table table-stack">
            <caption class="only-heard">{words.list}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.name}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col">{columns.lastSeen}</th>
                <th scope="col" class="number">
                  {columns.arrived}
                </th>
                <th scope="col">{columns.missing}</th>
                <th scope="col">{columns.setAside}</th>
                {mayAct && <th scope="col">{columns.actions}</th>}
              </tr>
            </thead>
            <tbody>
              {devices.map((device) => (
                <tr key={device.deviceId}>
                  <DeviceCells device={device} />
                  {mayAct && (
                    <td>
                      <DeviceButtons device={device} role={role} onRenew={onRenew} onRevoke={onRevoke} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  );
}

function DeviceCells({ device }: { device: DeviceView }) {
  const words = useWords({ vi, en }).devices;
  const { columns } = words;
  const { name, state, lastSeenDay, arrived } = device;
  // Imported files have no numbers in a row, so nothing can be said of what has arrived.
  const isCounted = state !== 'import';
  return (
    <>
      <th scope="row">{isCounted ? name : words.importName}</th>
      <td data-label={columns.state}>
        <span class={`state state-${state}`}>{words.states[state]}</span>
      </td>
      <td data-label={columns.lastSeen}>
        {lastSeenDay === null ? <span class="soft">{words.neverSeen}</span> : formatDay(lastSeenDay)}
      </td>
      <td data-label={columns.arrived} class="number">
        {isCounted ? formatCount(arrived) : '–'}
      </td>
      <td data-label={columns.missing}>{isCounted ? <Missing device={device} /> : '–'}</td>
      <td data-label={columns.setAside}>
        <SetAside device={device} />
      </td>
    </>
  );
}

function Missing({ device }: { device: DeviceView }) {
  const words = useWords({ vi, en }).devices;
  const missing = countMissing(device);
  if (missing === 0) return <span class="soft">{words.nothing}</span>;
  return (
    <span>
      <strong class="warning-text">{formatCount(missing)}</strong>{' '}
      <span class="soft">({words.runs(describeRuns(device))})</span>
    </span>
  );
}

function SetAside({ device: { setAside } }: { device: DeviceView }) {
  const words = useWords({ vi, en }).devices;
  const language = useLanguage();
  if (setAside.length === 0) return <span class="soft">{words.nothing}</span>;
  const reasonOf = (code: string) =>
    code === 'conflict' ? words.conflict : describeRejection(code, language);
  return (
    <details>
      <summary>{words.setAsideSummary(formatCount(setAside.length))}</summary>
      <ul class="plain-list">
        {setAside.map(({ seq, code }) => (
          <li key={seq}>{words.setAsideItem(formatCount(seq), reasonOf(code))}</li>
        ))}
      </ul>
    </details>
  );
}

function DeviceButtons({ device, role, onRenew, onRevoke }: Omit<Props, 'devices'> & { device: DeviceView }) {
  const words = useWords({ vi, en }).devices;
  if (device.state === 'import') return null;
  return (
    <span class="row-buttons">
      {mayDo(role, 'device.enrol') && (
        <button
          type="button"
          class="button button-small"
          aria-label={words.newCodeFor(device.name)}
          onClick={() => onRenew(device)}
        >
          {words.newCode}
        </button>
      )}
      {mayDo(role, 'device.revoke') && device.state !== 'revoked' && (
        <button
          type="button"
          class="button button-small"
          aria-label={words.revokeFor(device.name)}
          onClick={() => onRevoke(device)}
        >
          {words.revoke}
        </button>
      )}
    </span>
  );
}
