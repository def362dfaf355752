import type { DeviceView } from '../../../shared/endpoints/office.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { describeRejection } from '../../../shared/text/problem/describe-problem.ts';
import { formatCount } from '../../ui/format.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { NoneNote } from '../../ui/NoneNote.tsx';
import { useLanguage, useWords } from '../../ui/PageLanguage.tsx';
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
  const { devices, nowMs } = fleet;
  const mayAct = (['device.update', 'device.enrol', 'device.revoke'] as const).some((permission) =>
    mayDo(role, permission),
  );
  return (
    <>
      {!devices.some(({ state }) => isTablet(state)) && (
        <NoneNote none={words.none} next={mayDo(role, 'device.enrol') && words.noneNext} />
      )}
      <ListTable
        label={words.list}
        rows={devices}
        keyOf={({ deviceId }) => deviceId}
        none={null}
        columns={[
          {
            head: columns.name,
            as: 'name',
            class: 'device-name',
            cell: (device) => <Name device={device} counters={counters} />,
          },
          {
            head: columns.state,
            as: 'whole',
            class: 'device-state',
            cell: (device) => <State device={device} nowMs={nowMs} counters={counters} />,
          },
          { head: columns.responses, as: 'whole', cell: (device) => <Counts device={device} /> },
          mayAct && {
            head: columns.actions,
            as: 'buttons',
            class: 'device-actions',
            cell: (device) => <DeviceButtons device={device} role={role} actions={actions} />,
          },
        ]}
      />
    </>
  );
}

interface CellProps {
  device: DeviceView;
  counters: Counters | null;
}

function Name({ device: { state, name, counterId }, counters }: CellProps) {
  const words = useWords({ vi, en }).devices;
  const sources = { link: words.linkName, paper: words.paperName, import: words.importName };
  const counter = counters?.find(({ id }) => id === counterId);
  return (
    <>
      {isTablet(state) ? name : sources[state as keyof typeof sources]}
      {counter && <span class="device-counter">{words.atCounter(counter.name.vi)}</span>}
    </>
  );
}

function State({ device, nowMs, counters }: CellProps & { nowMs: number }) {
  const { states } = useWords({ vi, en }).devices;
  const { state } = device;
  return (
    <>
      <DeviceHealth device={device} nowMs={nowMs} counterIds={counters?.map(({ id }) => id) ?? null} />
      {state !== 'enrolled' && <span class={`state state-${state}`}>{states[state]}</span>}
    </>
  );
}

function Counts({ device }: Pick<CellProps, 'device'>) {
  const { columns } = useWords({ vi, en }).devices;
  const isCounted = isTablet(device.state);
  return (
    <dl class="device-counts">
      <dt>{columns.arrived}</dt>
      <dd>{isCounted ? formatCount(device.arrived) : '–'}</dd>
      <dt>{columns.missing}</dt>
      <dd>{isCounted ? <Missing device={device} /> : '–'}</dd>
      <dt>{columns.setAside}</dt>
      <dd>
        <SetAside device={device} />
      </dd>
    </dl>
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
