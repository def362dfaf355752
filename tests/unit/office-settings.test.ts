import { describe, expect, it } from 'vitest';
import { parseTypedTime } from '../../kiosk/office/fields/typed-time.ts';
import {
  checkSettings,
  copyMonday,
  isSameDraft,
  mergeSettings,
  openSettingsDraft,
  type SettingsDraft,
  setDay,
  weekdays,
} from '../../kiosk/office/settings/settings-draft.ts';
import { defaultOfficeSettings, OfficeSettings } from '../../shared/office-settings.ts';

const full: OfficeSettings = {
  abandoned: 'send-incomplete',
  hasLastLook: true,
  receiptCodes: 'optional',
  retention: { responseMonths: 24, commentMonths: null },
  officerScores: { on: { every: 'week', weekday: 5 }, minimumRatings: 20 },
  offersLinks: true,
  publishesResults: true,
  openingHours: [
    { weekday: 1, from: '07:30', to: '11:30' },
    { weekday: 1, from: '13:30', to: '17:00' },
    { weekday: 6, from: '07:30', to: '11:30' },
  ],
  marks: {
    minimumSeconds: 8,
    minimumIntervalSeconds: 45,
    mostPerHour: 20,
    outsideOpeningHours: true,
    officerOnDevice: false,
  },
};

const start = openSettingsDraft(defaultOfficeSettings);

function settingsOf(draft: SettingsDraft): OfficeSettings {
  const checked = checkSettings(draft);
  if ('faults' in checked) throw new Error(JSON.stringify([...checked.faults]));
  return checked.settings;
}

function faultsOf(draft: SettingsDraft): Record<string, string> {
  const checked = checkSettings(draft);
  return 'faults' in checked ? Object.fromEntries(checked.faults) : {};
}

const monday = (...stretches: [from: string, to: string][]): SettingsDraft => ({
  ...start,
  isAlwaysOpen: false,
  hours: setDay(
    openSettingsDraft({ ...full, openingHours: [] }).hours,
    1,
    stretches.map(([from, to], index) => ({ key: index + 1, from, to })),
  ),
});

describe('the form of the settings', () => {
  it('gives back what it was opened with', () => {
    for (const settings of [defaultOfficeSettings, full])
      expect(settingsOf(openSettingsDraft(settings))).toEqual(settings);
  });

  it('gives what the server takes, with three stretches on each day', () => {
    const busy = monday(['7h', '9h'], ['9:00', '11.30'], ['13h30', '17:00']);
    const settings = settingsOf({ ...busy, hours: copyMonday(busy.hours, 7) });
    expect(settings.openingHours).toHaveLength(21);
    expect(OfficeSettings.parse(settings)).toEqual(settings);
  });

  it('suggests a working week and keeps it while the office is always open', () => {
    expect(settingsOf(start).openingHours).toBeNull();
    const byHours = settingsOf({ ...start, isAlwaysOpen: false }).openingHours ?? [];
    expect(byHours.map(({ weekday }) => weekday)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('shows the stretches of a day in their order', () => {
    const openingHours = [...(full.openingHours ?? [])].reverse();
    const { hours } = openSettingsDraft({ ...full, openingHours });
    expect(hours[1].map(({ from }) => from)).toEqual(['07:30', '13:30']);
  });

  it('copies Monday up to the day that is asked for', () => {
    const { hours } = monday(['7:30', '11:30']);
    const lengths = (last: 5 | 7) => weekdays.map((day) => copyMonday(hours, last)[day].length);
    expect([lengths(5), lengths(7)]).toEqual([
      [1, 1, 1, 1, 1, 0, 0],
      [1, 1, 1, 1, 1, 1, 1],
    ]);
  });

  it('names what is wrong with hours by its place', () => {
    expect(faultsOf(monday(['7:30', ''], ['25:00', '26:00']))).toEqual({
      'hours.1.0.to': 'time',
      'hours.1.1.from': 'time',
      'hours.1.1.to': 'time',
    });
    expect(faultsOf(monday(['17:00', '7:30'], ['8:00', '8:00']))).toEqual({
      'hours.1.0.to': 'time-order',
      'hours.1.1.to': 'time-order',
    });
    expect(faultsOf(monday(['7:30', '11:30'], ['11:00', '17:00']))).toEqual({ 'hours.1.1.from': 'overlap' });
    expect(faultsOf(monday(['7:30', '11:30'], ['11:30', '17:00']))).toEqual({});
    expect(faultsOf(monday())).toEqual({ hours: 'no-hours' });
  });

  it('does not look at hours while the office is always open', () => {
    expect(faultsOf({ ...monday(['x', 'y']), isAlwaysOpen: true })).toEqual({});
  });

  it('refuses numbers that the server would refuse, and only of rules that are on', () => {
    const typed = (text: string, isOn = true): SettingsDraft => ({
      ...start,
      marks: {
        minimumSeconds: { isOn, typed: text },
        minimumIntervalSeconds: { isOn, typed: text },
        mostPerHour: { isOn, typed: text },
      },
    });
    const all = {
      minimumSeconds: 'minimumSeconds',
      minimumIntervalSeconds: 'minimumIntervalSeconds',
      mostPerHour: 'mostPerHour',
    };
    for (const text of ['', '0', '-1', '1,5', 'năm', '3601']) expect(faultsOf(typed(text))).toEqual(all);
    expect(faultsOf(typed('1.000'))).toEqual({ minimumSeconds: 'minimumSeconds' });
    expect(faultsOf(typed('600'))).toEqual({});
    expect(settingsOf(typed('năm', false)).marks).toEqual({
      minimumSeconds: null,
      minimumIntervalSeconds: null,
      mostPerHour: null,
      outsideOpeningHours: false,
      officerOnDevice: true,
    });
  });
});

describe('a time of the day', () => {
  it('is read as people write it', () => {
    for (const text of ['07:30', '7:30', ' 7h30 ', '7H30', '7.30', '7g30', '7 giờ 30'])
      expect(parseTypedTime(text)).toBe('07:30');
    expect(['13h', '8', '0:00', '23:59'].map(parseTypedTime)).toEqual(['13:00', '08:00', '00:00', '23:59']);
  });

  it('is nothing else', () => {
    for (const text of ['', '24:00', '7:60', '7:3', '730', '-1', 'sáng', '7:30 PM'])
      expect(parseTypedTime(text)).toBeNull();
  });
});

describe('settings that two people change at once', () => {
  const base = openSettingsDraft(full);
  const change = (part: Partial<SettingsDraft>) => ({ ...base, ...part });

  it('are the same draft until something differs, and again when it is put back', () => {
    const changed = change({ hasLastLook: false });
    expect(isSameDraft(changed, base)).toBe(false);
    expect(isSameDraft({ ...changed, hasLastLook: true }, base)).toBe(true);
  });

  it('keep what each of them changed, and of the same thing what is in this form', () => {
    const noon = [{ key: 1, from: '08:00', to: '12:00' }];
    const mine = change({
      hasLastLook: false,
      hours: setDay(base.hours, 1, noon),
      marks: { ...base.marks, mostPerHour: { isOn: false, typed: '20' } },
    });
    const theirs = change({
      abandoned: 'discard',
      hasLastLook: true,
      hours: setDay(setDay(base.hours, 1, []), 6, []),
      marks: { ...base.marks, minimumSeconds: { isOn: true, typed: '12' } },
    });
    const merged = mergeSettings(base, mine, theirs);
    expect(merged).toEqual({
      ...base,
      abandoned: 'discard',
      hasLastLook: false,
      hours: setDay(setDay(base.hours, 1, noon), 6, []),
      marks: {
        ...base.marks,
        mostPerHour: mine.marks.mostPerHour,
        minimumSeconds: theirs.marks.minimumSeconds,
      },
    });
    expect(isSameDraft(mergeSettings(base, base, theirs), theirs)).toBe(true);
  });
});
