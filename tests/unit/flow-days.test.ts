import { describe, expect, test } from 'vitest';
import { defaultTabletSettings } from '../../kiosk/outbox/kept-settings.ts';
import { listStepsOf, startFlow } from '../../kiosk/survey/flow-state.ts';
import { todayOf } from '../../kiosk/survey/opening.ts';
import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import { Citizen, catalogueWith, idleTick, locVinh, ownLanguages, start } from './flow-rig.ts';

const [first, second, ...others] = locVinh.officers;
if (!first || !second) throw new Error('the sample has officers');

/** The first one leaves on 1 March 2026, the second one begins the day after. */
const catalogue = catalogueWith({
  officers: [{ ...first, lastDay: '2026-03-01' }, { ...second, firstDay: '2026-03-02' }, ...others],
  counters: [{ id: 'quay-1', name: { vi: 'Quầy 1' }, officerIds: [first.id, second.id] }],
});

function citizenOn(
  today: string,
  questions: PublishedCatalogue = catalogue,
  counterId: string | null = null,
) {
  const citizen = new Citizen(questions, { counterId });
  return citizen.on({ type: 'day', today });
}

const offered = ({ state }: Citizen) => state.catalogue.officers.map(({ id }) => id);

describe('an officer with days', () => {
  test('is offered on them, the first and the last included, and on no other', () => {
    expect(offered(citizenOn('2026-03-01'))).toContain(first.id);
    expect(offered(citizenOn('2026-03-01'))).not.toContain(second.id);
    expect(offered(citizenOn('2026-03-02'))).not.toContain(first.id);
    expect(offered(citizenOn('2026-03-02'))).toContain(second.id);
  });

  test('cannot be named among several either', () => {
    const { everybody } = citizenOn('2026-03-02').state;
    expect(everybody.map(({ id }) => id)).not.toContain(first.id);
  });

  test('is passed over at the counter, where only who serves today is asked about', () => {
    expect(offered(citizenOn('2026-03-02', catalogue, 'quay-1'))).toEqual([second.id]);
  });

  test('leaves a counter that nobody serves today as one without officers: everybody is offered', () => {
    const counters = [{ id: 'quay-1', name: { vi: 'Quầy 1' }, officerIds: [first.id] }];
    const left = citizenOn('2026-03-02', { ...catalogue, counters }, 'quay-1');
    expect(offered(left)).toEqual([second.id, ...others.map(({ id }) => id)]);
  });

  test('stays for the citizen who is answering when the day ends, and is gone for the next one', () => {
    const citizen = citizenOn('2026-03-01').tap(start).on({ type: 'day', today: '2026-03-02' });
    expect(offered(citizen)).toContain(first.id);
    expect(offered(citizen.on(idleTick, 17))).not.toContain(first.id);
  });

  test('is not asked about where nobody serves: the other questions are', () => {
    const officers = locVinh.officers.map((officer) => ({ ...officer, lastDay: '2026-03-01' }));
    const citizen = citizenOn('2026-03-02', { ...catalogue, officers });
    const [field] = locVinh.serviceFields;
    citizen.tap(start, { type: 'choose-field', id: field?.id ?? '' });
    const asked = listStepsOf(citizen.state).flatMap((step) =>
      step.kind === 'rating' ? [step.criterion.per] : [],
    );
    expect(asked.length).toBeGreaterThan(2);
    expect(asked).not.toContain('officer');
  });

  test('whom the tablet does not offer today is asked for, though a launch names them', () => {
    const launch = { type: 'launch', given: { officerIds: [first.id] } } as const;
    const { phase } = citizenOn('2026-03-02').on(launch).state;
    expect(phase).toMatchObject({ answers: { served: { given: { officerIds: undefined } } } });
  });
});

test('the day is the office’s, wherever the tablet thinks it is', () => {
  expect(todayOf(catalogue, Date.parse('2026-03-01T16:59:59Z'))).toBe('2026-03-01');
  expect(todayOf(catalogue, Date.parse('2026-03-01T17:00:00Z'))).toBe('2026-03-02');
  const flow = startFlow(catalogue, defaultTabletSettings, ownLanguages, '2026-03-02');
  expect(flow.catalogue.officers.map(({ id }) => id)).not.toContain(first.id);
});
