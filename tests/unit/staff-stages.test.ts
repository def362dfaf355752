import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Tablet, TabletStatus } from '../../kiosk/device/tablet.ts';
import { idleCountdownSeconds } from '../../kiosk/survey/flow.ts';
import { idleMs } from '../../kiosk/survey/flow-effects.ts';
import { StaffStages } from '../../kiosk/survey/staff-stages.ts';
import type { Stage } from '../../kiosk/survey/stage.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Staff who have just opened their corner. */
async function openCorner() {
  const page: { stage: Stage } = { stage: { kind: 'survey' } };
  const tablet = { readStatus: async () => ({}) as TabletStatus } as Tablet;
  const staff = new StaffStages({
    findTablet: () => tablet,
    findPinKey: () => undefined,
    getStage: () => page.stage,
    show: (stage) => {
      page.stage = stage;
    },
    leave: () => {
      page.stage = { kind: 'survey' };
    },
    onEnrolled: async () => undefined,
    attempt: () => undefined,
  });
  staff.openStaff();
  await vi.advanceTimersByTimeAsync(0);
  return { staff, page, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

describe('the corner for staff', () => {
  test('that was left counts down as a survey does, and closes', async () => {
    const { staff, page, pass } = await openCorner();
    await pass(idleMs - 1);
    expect([page.stage.kind, staff.secondsLeft]).toEqual(['staff', null]);
    await pass(1);
    expect(staff.secondsLeft).toBe(idleCountdownSeconds);
    await pass(3_000);
    expect(staff.secondsLeft).toBe(idleCountdownSeconds - 3);
    await pass((idleCountdownSeconds - 3) * 1_000);
    expect([page.stage.kind, staff.secondsLeft]).toEqual(['survey', null]);
  });

  test('stays open for whoever touches it, before the countdown and in it', async () => {
    const { staff, page, pass } = await openCorner();
    await pass(idleMs - 1);
    staff.touched();
    await pass(idleMs - 1);
    expect(staff.secondsLeft).toBeNull();
    await pass(5_000);
    staff.stay();
    expect([page.stage.kind, staff.secondsLeft]).toEqual(['staff', null]);
    await pass(idleMs - 1);
    expect(staff.secondsLeft).toBeNull();
  });

  test('leaves no countdown behind when it is closed', async () => {
    const { staff, page, pass } = await openCorner();
    await pass(idleMs + 2_000);
    staff.closeStaff();
    expect([page.stage.kind, staff.secondsLeft]).toEqual(['survey', null]);
    await pass(idleMs + 60_000);
    expect([page.stage.kind, staff.secondsLeft]).toEqual(['survey', null]);
  });
});
