import { describe, expect, test } from 'vitest';
import { checkLaunch, openLaunchDraft } from '../../kiosk/officer/launch-draft.ts';
import type { LaunchChoices } from '../../shared/endpoints/launch.ts';

const choices: LaunchChoices = {
  officeName: 'Xã An Bình',
  tablets: ['1', '2'].map((deviceId) => ({ deviceId, name: `Máy ${deviceId}`, counterName: null })),
  ownDeviceId: null,
  serviceFields: [
    { id: 'land', name: 'Đất đai' },
    { id: 'justice', name: 'Tư pháp' },
  ],
  officers: [{ id: 'lan', label: 'Bà Lan' }],
  ownOfficerId: 'lan',
  ownServiceFieldIds: [],
  receiptCodes: 'none',
};

describe('an invitation', () => {
  test('goes to the tablet of the officer’s counter, else to the last one, else to the only one', () => {
    const [first, second] = choices.tablets;
    expect(openLaunchDraft({ ...choices, ownDeviceId: '1' }, '2').deviceId).toBe('1');
    expect(openLaunchDraft(choices, '2').deviceId).toBe(second?.deviceId);
    expect(openLaunchDraft(choices, 'gone').deviceId).toBe('');
    expect(openLaunchDraft({ ...choices, tablets: first ? [first] : [] }, null).deviceId).toBe('1');
  });

  test('is about the officer’s field where they serve in one alone', () => {
    const fieldFor = (ownServiceFieldIds: string[]) =>
      openLaunchDraft({ ...choices, ownServiceFieldIds }, null).serviceFieldId;
    expect([fieldFor([]), fieldFor(['land']), fieldFor(['land', 'justice'])]).toEqual(['', 'land', '']);
  });

  test('lacks a tablet, or the receipt code that the office asks for', () => {
    const draft = openLaunchDraft(choices, null);
    expect(checkLaunch(draft, choices)).toEqual({ deviceId: true, receiptCode: false });
    const required = { ...choices, receiptCodes: 'required' } as const;
    expect(checkLaunch({ ...draft, deviceId: '1', receiptCode: ' ' }, required)).toEqual({
      deviceId: false,
      receiptCode: 'missing',
    });
    expect(checkLaunch({ ...draft, deviceId: '1', receiptCode: 'H46' }, required).receiptCode).toBe(false);
    expect(checkLaunch({ ...draft, receiptCode: 'H'.repeat(65) }, choices).receiptCode).toBe('too-long');
  });
});
