import type { DeviceView } from '../../../shared/endpoints/office.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { isSecondClick } from '../fields/second-click.ts';
import { isTablet } from './is-tablet.ts';

/** What can be done with a tablet. */
export interface DeviceActions {
  readonly onEdit: (device: DeviceView) => void;
  readonly onReload: (device: DeviceView) => void;
  readonly onRenew: (device: DeviceView) => void;
  readonly onRevoke: (device: DeviceView) => void;
}

interface Props {
  device: DeviceView;
  role: Role;
  actions: DeviceActions;
}

export function DeviceButtons({ device, role, actions }: Props) {
  const words = useWords({ vi, en }).devices;
  const { name, state } = device;
  if (!isTablet(state)) return null;
  const isEnrolled = state === 'enrolled';
  const buttons = [
    mayDo(role, 'device.update') && ([words.edit, words.editFor(name), actions.onEdit] as const),
    mayDo(role, 'device.update') &&
      isEnrolled &&
      ([words.reload, words.reloadFor(name), actions.onReload] as const),
    mayDo(role, 'device.enrol') && ([words.newCode, words.newCodeFor(name), actions.onRenew] as const),
    mayDo(role, 'device.revoke') &&
      state !== 'revoked' &&
      ([words.revoke, words.revokeFor(name), actions.onRevoke] as const),
  ].filter((button) => button !== false);
  return (
    <span class="row-buttons">
      {buttons.map(([label, spoken, act]) => (
        <button
          key={label}
          type="button"
          class="button button-small"
          aria-label={spoken}
          onClick={(event) => {
            if (!isSecondClick(event)) act(device);
          }}
        >
          {label}
        </button>
      ))}
    </span>
  );
}
