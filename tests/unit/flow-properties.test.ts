import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildResponse } from '../../kiosk/outbox/draft.ts';
import { idleCountdownSeconds, reduceFlow } from '../../kiosk/survey/flow.ts';
import type { FlowEvent, Tap } from '../../kiosk/survey/flow-event.ts';
import { type FlowState, findStep, mayNameSeveral, startFlow } from '../../kiosk/survey/flow-state.ts';
import { checkResponse } from '../../shared/check-response.ts';
import { parseSurveyResponse } from '../../shared/survey-response.ts';
import type { TabletSettings } from '../../shared/tablet-settings.ts';
import { catalogueWith, idleTick, locVinh, ownLanguages, startedAt } from './flow-rig.ts';

const catalogues = [
  locVinh,
  catalogueWith({ criteria: locVinh.criteria.map((one, i) => ({ ...one, optional: i % 2 === 0 })) }),
  catalogueWith({ officers: locVinh.officers.map((one) => ({ ...one, serviceFieldIds: [] })) }),
  catalogueWith({ officers: [], serviceFields: [] }),
  catalogueWith({
    counters: [{ id: 'quay-1', name: { vi: 'Quầy 1' }, officerIds: ['tu-phap', 'van-hoa'] }],
  }),
];

/** What an office publishes next: one officer came, and one left. */
const later = catalogueWith({
  version: 8,
  officers: [
    ...locVinh.officers.slice(1),
    { id: 'moi', honorific: 'Bà', name: 'Trần Thị Mới', title: 'công chức', serviceFieldIds: ['dat-dai'] },
  ],
});

const settings: fc.Arbitrary<TabletSettings> = fc.record({
  abandoned: fc.constantFrom('discard', 'send-incomplete'),
  hasLastLook: fc.boolean(),
  openingHours: fc.constant(null),
  linkOrigin: fc.constant(null),
  counterId: fc.constantFrom(null, 'quay-1', 'quay-9'),
});

const ids = ['tu-phap', 'dat-dai', 'lao-dong', 'van-phong', 'dia-chinh', 'van-hoa', 'moi'];
const tap = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('A', 'B', 'C').map((level): Tap => ({ type: 'rate', level })) },
  { weight: 3, arbitrary: fc.constantFrom(...ids).map((id): Tap => ({ type: 'choose-field', id })) },
  { weight: 3, arbitrary: fc.constantFrom(...ids, null).map((id): Tap => ({ type: 'choose-officer', id })) },
  { weight: 3, arbitrary: fc.constant<Tap>({ type: 'start', at: startedAt }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.uuid({ version: 4 }), fc.boolean())
      .map(([id, withComment]): Tap => ({ type: 'send', id, at: startedAt + 9_000, withComment })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Tap>(
      { type: 'back' },
      { type: 'name-several' },
      { type: 'confirm-several' },
      { type: 'skip' },
      { type: 'change', position: 2 },
      { type: 'retry' },
      { type: 'finish' },
    ),
  },
);

const launch: fc.Arbitrary<FlowEvent> = fc
  .record({
    serviceFieldId: fc.constantFrom(...ids, undefined),
    officerIds: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
  })
  .map((given) => ({ type: 'launch', given, receiptCode: 'bí mật H46' }));

/** What happens next; a tap may come settled or not, and for this showing of the screen or an earlier one. */
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 30, arbitrary: fc.record({ fitting: fc.nat({ max: 1_000 }) }) },
  { weight: 20, arbitrary: fc.record({ tap, settled: fc.boolean(), late: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 2, arbitrary: launch },
  // Left alone for long enough.
  { weight: 1, arbitrary: fc.constant({ left: true }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<FlowEvent>(
      { type: 'saved' },
      { type: 'save-failed' },
      { type: 'thanked' },
      idleTick,
      { type: 'stay' },
      { type: 'touched', at: startedAt },
      { type: 'comfort', comfort: { isLarge: true, isStrong: true } },
      { type: 'language-menu', isOpen: true },
      { type: 'language', language: 'en' },
      { type: 'typed', comment: 'bí mật 0905123456' },
      { type: 'catalogue', catalogue: later },
    ),
  },
);
type Happening =
  | { readonly fitting: number }
  | { readonly left: true }
  | FlowEvent
  | { readonly tap: Tap; readonly settled: boolean; readonly late: number };

/** What somebody would tap who reads the screen. */
function fittingTap(state: FlowState, choice: number): Tap {
  const pick = <T>(from: readonly T[]) => from[choice % from.length] as T;
  const { catalogue } = state;
  const step = findStep(state);
  if (step?.kind === 'field') return { type: 'choose-field', id: pick(catalogue.serviceFields).id };
  if (step && mayNameSeveral(state, step) && choice % 5 === 0) return { type: 'name-several' };
  if (step?.kind === 'several') return { type: 'confirm-several' };
  if (step?.kind === 'officer')
    return { type: 'choose-officer', id: pick([...catalogue.officers, { id: null }]).id };
  if (step?.kind === 'rating') return { type: 'rate', level: pick(['A', 'B', 'C']) };
  if (step?.kind === 'last-look' && choice % 3 > 0) return { type: 'change', position: choice % 9 };
  if (step?.kind === 'comment' || step?.kind === 'last-look')
    return { type: 'send', id: crypto.randomUUID(), at: startedAt, withComment: choice % 2 === 0 };
  return pick<Tap>([{ type: 'start', at: startedAt }, { type: 'retry' }, { type: 'finish' }]);
}

function eventsOf(state: FlowState, what: Happening): FlowEvent[] {
  if ('fitting' in what) {
    const { id: officerId } = state.everybody[what.fitting % (state.everybody.length || 1)] ?? { id: '' };
    const ticked: FlowEvent = { type: 'ticked', screen: state.screen, officerId };
    if (findStep(state)?.kind === 'several' && what.fitting % 2 === 0)
      return [{ type: 'settled', screen: state.screen }, ticked];
    const tapped: FlowEvent = { type: 'tap', screen: state.screen, tap: fittingTap(state, what.fitting) };
    return [{ type: 'settled', screen: state.screen }, tapped];
  }
  if ('left' in what) return Array.from({ length: idleCountdownSeconds + 1 }, () => idleTick);
  if (!('late' in what)) return [what];
  const isLate = what.late === 0;
  const tapped: FlowEvent = { type: 'tap', screen: state.screen - (isLate ? 1 : 0), tap: what.tap };
  return what.settled ? [{ type: 'settled', screen: state.screen }, tapped] : [tapped];
}

function run(
  start: FlowState,
  happenings: readonly Happening[],
  observe: (before: FlowState, event: FlowEvent, after: FlowState) => void,
): FlowState {
  let state = start;
  for (const what of happenings)
    for (const event of eventsOf(state, what)) {
      const next = reduceFlow(state, event);
      observe(state, event, next);
      state = next;
    }
  return state;
}

const anyRun = fc.tuple(
  fc
    .tuple(fc.constantFrom(...catalogues), settings)
    .map(([catalogue, settings]) => startFlow(catalogue, settings, ownLanguages)),
  fc.array(happening, { maxLength: 120, size: 'max' }),
);

function check(
  observe: (before: FlowState, event: FlowEvent, after: FlowState, start: FlowState) => void,
): void {
  fc.assert(
    fc.property(anyRun, ([start, happenings]) => {
      run(start, happenings, (before, event, after) => observe(before, event, after, start));
    }),
    { numRuns: 500 },
  );
}

const ratingsOf = ({ phase }: FlowState) => (phase.kind === 'asking' ? phase.answers.ratings : []);

describe('whatever happens in whatever order', { timeout: 30_000 }, () => {
  it('a rating comes from a settled tap on its own screen, one at a time, and none is there twice', () => {
    check((before, event, after) => {
      const [was, is] = [ratingsOf(before), ratingsOf(after)];
      const fresh = is.filter((rating) => !was.includes(rating));
      expect(fresh.length).toBeLessThanOrEqual(1);
      if (fresh.length === 1) {
        expect(event).toMatchObject({ type: 'tap', screen: before.screen, tap: { type: 'rate' } });
        expect(before).toMatchObject({ isSettled: true, secondsLeft: null });
        expect(findStep(before)).toMatchObject({ criterion: { id: fresh[0]?.criterionId } });
      }
      const keys = is.map((one) => [one.criterionId, one.officerId, one.serviceFieldId].join('/'));
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('one event changes the screen once at most, and a tap leaves a screen that must settle again', () => {
    check((before, event, after) => {
      expect(after.screen - before.screen).toBeGreaterThanOrEqual(0);
      expect(after.screen - before.screen).toBeLessThanOrEqual(1);
      if (event.type === 'tap' && after !== before) expect(after.isSettled).toBe(false);
    });
  });

  it('what is to be saved can be stored: complete, known, and of one catalogue', () => {
    const checked = { saving: 0, leaving: 0 };
    check((before, _, after, start) => {
      const { phase } = after;
      if (phase.kind !== 'saving' && phase.kind !== 'leaving') return;
      if (before.phase.kind !== 'asking') return;
      checked[phase.kind] += 1;
      const parsed = parseSurveyResponse(buildResponse(phase.draft, 1, 0));
      if (typeof parsed === 'string') throw new Error(parsed);
      expect(parsed.complete).toBe(phase.kind === 'saving');
      const published = parsed.catalogueVersion === later.version ? later : start.newest.catalogue;
      expect(checkResponse(parsed, published)).toMatchObject({ catalogueVersion: published.version });
    });
    expect(checked.saving).toBeGreaterThan(50);
    expect(checked.leaving).toBeGreaterThan(5);
  });

  it('back is possible from every question', () => {
    check((_, __, after) => {
      if (after.phase.kind !== 'asking') return;
      const settled = reduceFlow(after, { type: 'settled', screen: after.screen });
      const stayed = reduceFlow(settled, { type: 'stay' });
      const ready = reduceFlow(stayed, { type: 'settled', screen: stayed.screen });
      const { phase } = reduceFlow(ready, { type: 'tap', screen: ready.screen, tap: { type: 'back' } });
      if (after.phase.isChanging) expect(phase).toMatchObject({ kind: 'asking' });
      else if (findStep(after)?.kind === 'several') expect(phase).toMatchObject({ answers: { served: {} } });
      else if (after.phase.position === 0) expect(phase).toEqual({ kind: 'attract' });
      else expect(phase).toMatchObject({ kind: 'asking', position: after.phase.position - 1 });
    });
  });

  it('an attract or thanks screen holds nothing of the citizen', () => {
    check((_, __, after) => {
      if (after.phase.kind !== 'attract' && after.phase.kind !== 'thanks') return;
      expect(Object.keys(after.phase)).toEqual(['kind']);
      expect(JSON.stringify({ ...after, catalogue: null, newest: null, languages: null })).not.toMatch(
        /bí mật|level/,
      );
    });
  });

  it('waiting long enough ends at the attract screen, in Vietnamese', () => {
    fc.assert(
      fc.property(anyRun, ([start, happenings]) => {
        let state = run(start, happenings, () => undefined);
        if (state.phase.kind === 'saving') state = reduceFlow(state, { type: 'save-failed' });
        if (state.phase.kind === 'leaving') state = reduceFlow(state, { type: 'saved' });
        if (state.phase.kind === 'thanks') state = reduceFlow(state, { type: 'thanked' });
        for (let second = 0; second < 20; second++) state = reduceFlow(state, idleTick);
        if (state.phase.kind === 'leaving') state = reduceFlow(state, { type: 'saved' });
        expect(state).toMatchObject({
          phase: { kind: 'attract' },
          language: 'vi',
          isChoosingLanguage: false,
          comfort: { isLarge: false, isStrong: false },
          secondsLeft: null,
        });
      }),
    );
  });
});
