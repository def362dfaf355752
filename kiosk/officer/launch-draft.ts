import { type LaunchChoices, receiptCodeMaxLength } from '../../shared/endpoints/launch.ts';

/** What stands in the form of an invitation. */
export interface LaunchDraft {
  readonly deviceId: string;
  /** Empty: the citizen is asked. */
  readonly serviceFieldId: string;
  /** Besides whoever invites. */
  readonly officerIds: readonly string[];
  readonly receiptCode: string;
}

/** What an officer need not choose: the tablet of the counter, or the last one; the one field they serve. */
export function openLaunchDraft(choices: LaunchChoices, lastDeviceId: string | null): LaunchDraft {
  const { tablets, ownDeviceId, ownServiceFieldIds } = choices;
  const last = tablets.find(({ deviceId }) => deviceId === lastDeviceId);
  const only = tablets.length === 1 ? tablets[0] : undefined;
  return {
    deviceId: ownDeviceId ?? last?.deviceId ?? only?.deviceId ?? '',
    serviceFieldId: ownServiceFieldIds.length === 1 ? (ownServiceFieldIds[0] ?? '') : '',
    officerIds: [],
    receiptCode: '',
  };
}

export interface LaunchFaults {
  readonly deviceId: boolean;
  readonly receiptCode: 'missing' | 'too-long' | false;
}

export function checkLaunch(draft: LaunchDraft, { receiptCodes }: LaunchChoices): LaunchFaults {
  const { length } = draft.receiptCode.trim();
  const isMissing = receiptCodes === 'required' && length === 0;
  return {
    deviceId: draft.deviceId === '',
    receiptCode: isMissing ? 'missing' : length > receiptCodeMaxLength && 'too-long',
  };
}

const key = 'officer-tablet';

/** This screen stands at a counter, and so does the tablet. */
export function findLastTablet(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keepLastTablet(deviceId: string): void {
  try {
    localStorage.setItem(key, deviceId);
  } catch {
    // Storage may be switched off; the tablet is then chosen each time.
  }
}
