import { describe, expect, test } from 'vitest';
import { buildResponse } from '../../kiosk/outbox/draft.ts';
import { listStepsOf } from '../../kiosk/survey/flow-state.ts';
import { canLaunch } from '../../kiosk/survey/launched.ts';
import type { Given } from '../../kiosk/survey/steps.ts';
import { checkResponse } from '../../shared/check-response.ts';
import { back, Citizen, catalogueWith, idleTick, locVinh, rate, send, startedAt } from './flow-rig.ts';

const receiptCode = 'H46.17-250310-0042';

function launch(given: Given = { serviceFieldId: 'dat-dai', officerIds: ['dia-chinh'] }) {
  return { type: 'launch', given, receiptCode } as const;
}

const touch = { type: 'touched', at: startedAt } as const;

const kinds = ({ state }: Citizen) => listStepsOf(state).map(({ kind }) => kind);

/** Answers all that is asked, and sends it. */
function finish(citizen: Citizen): Citizen {
  while (citizen.state.phase.kind === 'asking') {
    const step = listStepsOf(citizen.state)[citizen.state.phase.position];
    if (step?.kind === 'field') citizen.tap({ type: 'choose-field', id: 'dat-dai' });
    else if (step?.kind === 'officer') citizen.tap({ type: 'choose-officer', id: 'dia-chinh' });
    else if (step?.kind === 'rating') citizen.tap(rate('A'));
    else citizen.tap(send());
  }
  return citizen;
}

function draftOf({ state: { phase } }: Citizen) {
  if (phase.kind !== 'saving' && phase.kind !== 'leaving') throw new Error(phase.kind);
  return phase.draft;
}

describe('a survey that an officer launched', () => {
  test('asks neither for the field nor for the officer, and its response carries both and the receipt code', () => {
    const citizen = new Citizen().on(launch()).on(touch);
    expect(new Set(kinds(citizen))).toEqual(new Set(['rating', 'comment']));
    const response = buildResponse(draftOf(finish(citizen)), 1, 0);
    expect(response).toMatchObject({
      officerIds: ['dia-chinh'],
      serviceFieldId: 'dat-dai',
      receiptCode,
      startedAt: new Date(startedAt).toISOString(),
    });
    expect(checkResponse(response, locVinh)).toMatchObject({ officerIds: ['dia-chinh'] });
  });

  test('has each of several officers rated, those of other counters and fields too', () => {
    const counters = [{ id: 'quay-1', name: { vi: 'Quầy 1' }, officerIds: ['tu-phap'] }];
    const catalogue = catalogueWith({ counters });
    const citizen = new Citizen(catalogue, { counterId: 'quay-1' });
    citizen.on(launch({ serviceFieldId: 'dat-dai', officerIds: ['tu-phap', 'dia-chinh'] }));
    const response = buildResponse(draftOf(finish(citizen)), 1, 0);
    expect(response.ratings.flatMap(({ officerId }) => officerId ?? [])).toEqual(['tu-phap', 'dia-chinh']);
    expect(checkResponse(response, catalogue)).toMatchObject({
      serviceFieldId: 'dat-dai',
      counterId: 'quay-1',
    });
  });

  test('asks for what the officer left open, and for what this tablet’s catalogue does not know', () => {
    const open = new Citizen().on(launch({ officerIds: [] }));
    expect(kinds(open).slice(0, 2)).toEqual(['field', 'officer']);
    const field = new Citizen().on(launch({ officerIds: ['dia-chinh'] }));
    expect(kinds(field).slice(0, 2)).toEqual(['field', 'rating']);
    field.tap({ type: 'choose-field', id: 'tu-phap' });
    expect(draftOf(finish(field))).toMatchObject({ serviceFieldId: 'tu-phap', officerIds: ['dia-chinh'] });
    const unknown = new Citizen().on(launch({ serviceFieldId: 'thue', officerIds: ['dia-chinh', 'moi'] }));
    expect(kinds(unknown).slice(0, 2)).toEqual(['field', 'officer']);
    expect(draftOf(finish(unknown)).receiptCode).toBe(receiptCode);
  });

  test('waits while a citizen answers, and gives way to the next one until somebody touches it', () => {
    const citizen = new Citizen().tap({ type: 'start', at: startedAt });
    expect(canLaunch(citizen.state)).toBe(false);
    expect(new Citizen().tap({ type: 'start', at: startedAt }).on(launch()).state).toEqual(citizen.state);
    const launched = new Citizen().on(launch()).on(launch({ serviceFieldId: 'tu-phap' }));
    expect(launched.state.phase).toMatchObject({
      answers: { served: { given: { serviceFieldId: 'tu-phap' } } },
    });
    launched.on(touch);
    expect(canLaunch(launched.state)).toBe(false);
    launched.tap(rate('B'), back);
    expect(canLaunch(launched.state)).toBe(false);
  });

  test('begins with the first touch, however long it waited for it, so that its pace is the citizen’s', () => {
    const waited = new Citizen().on(launch()).on({ type: 'touched', at: startedAt + 15_000 });
    waited.on({ type: 'touched', at: startedAt + 17_000 });
    expect(buildResponse(draftOf(finish(waited)), 1, 0)).toMatchObject({
      startedAt: new Date(startedAt + 15_000).toISOString(),
      answeredAt: new Date(startedAt + 18_000).toISOString(),
    });
    const begun = new Citizen().tap({ type: 'start', at: startedAt });
    expect(begun.on({ type: 'touched', at: startedAt + 9_000 }).state.phase).toMatchObject({
      answers: { startedAtMs: startedAt },
    });
  });

  test('over one that nobody touched begins with what the office published since, in the usual look', () => {
    const officer = { honorific: 'Bà', name: 'Trần Thị Mới', title: 'công chức', serviceFieldIds: [] };
    const later = catalogueWith({ version: 8, officers: [...locVinh.officers, { id: 'moi', ...officer }] });
    const citizen = new Citizen()
      .on(launch())
      .on({ type: 'comfort', comfort: { isLarge: true, isStrong: true } });
    citizen
      .on({ type: 'catalogue', catalogue: later })
      .on(launch({ serviceFieldId: 'dat-dai', officerIds: ['moi'] }));
    expect(citizen.state.comfort).toEqual({ isLarge: false, isStrong: false });
    const response = buildResponse(draftOf(finish(citizen)), 1, 0);
    expect(response).toMatchObject({ catalogueVersion: 8, officerIds: ['moi'] });
    expect(checkResponse(response, later)).toMatchObject({ officerIds: ['moi'] });
  });

  test('takes no tap that was meant for the screen before', () => {
    const { screen } = new Citizen().state;
    const tapped = new Citizen().on(launch()).on({ type: 'tap', screen, tap: rate('A') });
    expect(tapped.state.phase).toMatchObject({ answers: { ratings: [] } });
    expect(tapped.on({ type: 'tap', screen: screen + 1, tap: rate('A') }).state.phase).toMatchObject({
      answers: { ratings: [] },
    });
  });

  test('leaves nothing behind when it is left, gone back from, or sent', () => {
    const left = new Citizen().on(launch()).on(idleTick, 16);
    const gone = new Citizen().on(launch()).tap(back);
    const sent = finish(new Citizen().on(launch())).on({ type: 'saved' });
    expect([left, gone, sent].map(({ state }) => state.phase)).toEqual([
      { kind: 'attract' },
      { kind: 'attract' },
      { kind: 'thanks' },
    ]);
    for (const { state } of [left, gone, sent]) expect(JSON.stringify(state)).not.toContain(receiptCode);
  });

  test('that is sent half-way keeps the file’s one response for later', () => {
    const citizen = new Citizen(locVinh, { abandoned: 'send-incomplete' }).on(launch());
    citizen.tap(rate('C')).on(idleTick, 16);
    expect(draftOf(citizen)).toMatchObject({ complete: false, officerIds: ['dia-chinh'] });
    expect(buildResponse(draftOf(citizen), 1, 0)).not.toHaveProperty('receiptCode');
  });

  test('keeps the language that somebody chose on the attract screen', () => {
    const citizen = new Citizen().on({ type: 'comfort', comfort: { isLarge: true, isStrong: false } });
    expect(citizen.on(launch()).state.comfort.isLarge).toBe(true);
  });
});
