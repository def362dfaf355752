import type { DeviceView } from '../../../shared/endpoints/office.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { describeRejection } from '../../../shared/text/problem/describe-problem.ts';
import { formatCount } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { type DeviceActions, DeviceButtons } from './DeviceButtons.tsx';
import type { Counters } from './DeviceDialog.tsx';
import { DeviceHealth } from './DeviceHealth.tsx';
import { isTablet } from './is-tablet.ts';
import { countMissing, describeRuns } from './missing-responses.ts';
import type { Fleet } from './use-fleet.ts';

interface Props {
  fleet: Fleet;
  /** null while they are not known. */
  counters: Counters | null;
  role: Role;
  actions: DeviceActions;
}

export function DeviceTable({ fleet, counters, role, actions }: Props) {
  const words = useWords({ vi, en }).devices;
  const { columns } = words;
  const { devices } = fleet;
  const mayAct = (['device.update', 'device.enrol', 'device.revoke'] as const).some((permission) =>
    mayDo(role, permission),
  );
  return (
    <>
      {!devices.some(({ state }) => isTablet(state)) && (
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
                <th scope="col">{columns.responses}</th>
                {mayAct && <th scope="col">{columns.actions}</th>}
              </tr>
            </thead>
            <tbody>
              {devices.map((device) => (
                <tr key={device.deviceId}>
                  <DeviceCells device={device} nowMs={fleet.nowMs} counters={counters} />
                  {mayAct && (
                    <td class="device-actions">
                      <DeviceButtons device={device} role={role} actions={actions} />
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

interface CellProps {
  device: DeviceView;
  nowMs: number;
  counters: Counters | null;
}

function DeviceCells({ device, nowMs, counters }: CellProps) {
  const words = useWords({ vi, en }).devices;
  const { columns } = words;
  const { name, state, arrived } = device;
  const counter = counters?.find(({ id }) => id === device.counterId);
  const isCounted = isTablet(state);
  const sources = { link: words.linkName, paper: words.paperName, import: words.importName };
  const source = sources[state as keyof typeof sources];
  return (
    <>
      <th scope="row" class="device-name">
        {isCounted ? name : source}
        {counter && <span class="device-counter">{words.atCounter(counter.name.vi)}</span>}
      </th>
      <td class="device-state">
        <DeviceHealth device={device} nowMs={nowMs} counterIds={counters?.map(({ id }) => id) ?? null} />
        {state !== 'enrolled' && <span class={`state state-${state}`}>{words.states[state]}</span>}
      </td>
      <td>
        <dl class="device-counts">
          <dt>{columns.arrived}</dt>
          <dd>{isCounted ? formatCount(arrived) : '–'}</dd>
          <dt>{columns.missing}</dt>
          <dd>{isCounted ? <Missing device={device} /> : '–'}</dd>
          <dt>{columns.setAside}</dt>
          <dd>
            <SetAside device={device} />
          </dd>
        </dl>
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
