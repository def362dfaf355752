import { describe, expect, it } from 'vitest';
import { buildResponse } from '../../kiosk/outbox/draft.ts';
import { defaultTabletSettings } from '../../kiosk/outbox/kept-settings.ts';
import { idleCountdownSeconds } from '../../kiosk/survey/flow.ts';
import { findStep, isSentWhenLeft, listStepsOf } from '../../kiosk/survey/flow-state.ts';
import { isOfficeOpen } from '../../kiosk/survey/opening.ts';
import { checkResponse } from '../../shared/check-response.ts';
import { parseSurveyResponse } from '../../shared/survey-response.ts';
import type { TabletSettings } from '../../shared/tablet-settings.ts';
import { back, Citizen, catalogueWith, idleTick, locVinh, rate, send, start } from './flow-rig.ts';

const field = (id: string) => ({ type: 'choose-field', id }) as const;
const officer = (id: string | null) => ({ type: 'choose-officer', id }) as const;
const change = (position: number) => ({ type: 'change', position }) as const;
const five = ['A', 'B', 'C', 'A', 'B'].map(rate);

function draftOf({ state: { phase } }: Citizen) {
  if (phase.kind === 'saving' || phase.kind === 'failed' || phase.kind === 'leaving') return phase.draft;
  throw new Error(`in ${phase.kind}`);
}

function stored(citizen: Citizen) {
  const parsed = parseSurveyResponse(buildResponse({ ...draftOf(citizen), id: crypto.randomUUID() }, 1, 0));
  if (typeof parsed === 'string') throw new Error(parsed);
  return { content: checkResponse(parsed, citizen.state.newest.catalogue), complete: parsed.complete };
}

const counter = (...officerIds: string[]) => ({ id: 'quay-1', name: { vi: 'Quầy 1' }, officerIds });
const [tuPhap, vanPhong, vanHoa, diaChinh] = locVinh.officers;
if (!tuPhap || !vanPhong || !vanHoa || !diaChinh) throw new Error('the sample has four officers');

describe('a tablet at a counter', () => {
  const atCounter = (...officerIds: string[]) =>
    new Citizen(catalogueWith({ counters: [counter(...officerIds)] }), { counterId: 'quay-1' });

  it('asks neither for its one officer nor for that officer’s one field, and names the counter', () => {
    const citizen = atCounter('dia-chinh').tap(start, ...five, send());
    expect(stored(citizen)).toMatchObject({
      complete: true,
      content: { officerIds: ['dia-chinh'], serviceFieldId: 'dat-dai', counterId: 'quay-1' },
    });
  });

  it('offers only what its officers do, and them, where there are several', () => {
    const officers = [tuPhap, { ...vanPhong, serviceFieldIds: ['van-phong', 'tu-phap'] }, vanHoa, diaChinh];
    const catalogue = catalogueWith({ officers, counters: [counter('van-phong', 'tu-phap')] });
    const citizen = new Citizen(catalogue, { counterId: 'quay-1' }).tap(start);
    expect(citizen.state.catalogue.serviceFields.map(({ id }) => id)).toEqual(['tu-phap', 'van-phong']);
    expect(citizen.state.catalogue.officers.map(({ id }) => id)).toEqual(['tu-phap', 'van-phong']);
    expect(findStep(citizen.state)?.kind).toBe('field');
    expect(findStep(citizen.tap(field('tu-phap')).state)?.kind).toBe('officer');
    citizen.tap(officer('van-phong'), ...five, send());
    expect(stored(citizen).content).toMatchObject({ officerIds: ['van-phong'], counterId: 'quay-1' });
  });

  it('does not ask for the field where its officers have one in common only', () => {
    const officers = [tuPhap, { ...vanPhong, serviceFieldIds: ['tu-phap'] }, vanHoa, diaChinh];
    const catalogue = catalogueWith({ officers, counters: [counter('van-phong', 'tu-phap')] });
    const citizen = new Citizen(catalogue, { counterId: 'quay-1' }).tap(start);
    expect(findStep(citizen.state)?.kind).toBe('officer');
    citizen.tap(officer(null), ...['A', 'B', 'C', 'A'].map(rate), send());
    expect(stored(citizen).content).toMatchObject({ officerIds: [], serviceFieldId: 'tu-phap' });
  });

  it('offers all fields where an officer of it serves in all', () => {
    const officers = [{ ...tuPhap, serviceFieldIds: [] }, vanPhong];
    const catalogue = catalogueWith({ officers, counters: [counter('tu-phap')] });
    const citizen = new Citizen(catalogue, { counterId: 'quay-1' }).tap(start);
    expect(citizen.state.catalogue.serviceFields).toEqual(locVinh.serviceFields);
  });

  it('stands free when the catalogue does not have the counter any more', () => {
    const citizen = new Citizen(locVinh, { counterId: 'quay-1' }).tap(
      start,
      field('dat-dai'),
      ...five,
      send(),
    );
    expect(stored(citizen).content).toMatchObject({ officerIds: ['dia-chinh'], counterId: null });
  });

  it('narrows nothing at a counter without officers, and names it all the same', () => {
    const citizen = atCounter().tap(start, field('dat-dai'), ...five, send());
    expect(stored(citizen).content).toMatchObject({ serviceFieldId: 'dat-dai', counterId: 'quay-1' });
  });
});

describe('what the office sets', () => {
  const settings = { ...defaultTabletSettings, hasLastLook: true };

  it('waits for the attract screen', () => {
    const citizen = new Citizen().tap(start, field('dat-dai')).on({ type: 'settings', settings });
    expect(citizen.state.settings.hasLastLook).toBe(false);
    citizen.tap(...five, send()).on({ type: 'saved' });
    expect(citizen.state.settings.hasLastLook).toBe(false);
    citizen.on({ type: 'thanked' });
    expect(citizen.state.settings.hasLastLook).toBe(true);
  });

  it('disturbs nobody at any moment of a survey, whatever is set anew', () => {
    const everything: TabletSettings = {
      abandoned: 'send-incomplete',
      hasLastLook: true,
      openingHours: [],
      counterId: 'quay-1',
      staffPinKey: 'khac',
      linkOrigin: 'https://khaosat.example.vn',
    };
    const catalogue = catalogueWith({ counters: [counter('tu-phap')] });
    const taps = [start, field('dat-dai'), ...five, send()];
    const walk = (toldAfter: number) => {
      const citizen = new Citizen(catalogue);
      const tell = (count: number) =>
        count === toldAfter && citizen.on({ type: 'settings', settings: everything });
      const seen = taps.map((tap, index) => {
        citizen.tap(tap);
        tell(index + 1);
        const { newest: _, ...shown } = citizen.state;
        return shown;
      });
      return { citizen, seen };
    };
    const undisturbed = walk(0).seen;
    for (let count = 1; count <= taps.length; count += 1) {
      const { citizen, seen } = walk(count);
      expect(seen, `after tap ${count}`).toEqual(undisturbed);
      citizen.on({ type: 'saved' }).on({ type: 'thanked' });
      expect(citizen.state.settings).toEqual(everything);
    }
  });

  it('changes nothing when it is told again, not even the language that somebody has just chosen', () => {
    const citizen = new Citizen(locVinh, settings).on({ type: 'language', language: 'en' });
    const before = citizen.state;
    expect(citizen.on({ type: 'settings', settings: { ...settings } }).state).toBe(before);
  });
});

describe('an abandoned survey of an office that counts them', () => {
  const leave = (citizen: Citizen) => citizen.on(idleTick, idleCountdownSeconds + 1);
  const halfWay = () =>
    new Citizen(locVinh, { abandoned: 'send-incomplete' }).tap(start, field('dat-dai'), rate('A'), rate('C'));

  it('is sent as it is, incomplete, and the attract screen returns', () => {
    const citizen = leave(halfWay());
    expect(draftOf(citizen).id).toBe(idleTick.id);
    expect(stored(citizen)).toMatchObject({ complete: false, content: { officerIds: ['dia-chinh'] } });
    expect(draftOf(citizen).ratings.map(({ level }) => level)).toEqual(['A', 'C']);
    expect(citizen.on({ type: 'saved' }).state.phase).toEqual({ kind: 'attract' });
  });

  it('leaves nothing on the page where it could not be saved', () => {
    const citizen = leave(halfWay()).on({ type: 'save-failed' });
    expect(citizen.state.phase).toEqual({ kind: 'attract' });
  });

  it('tells the citizen so during the countdown', () => {
    expect(isSentWhenLeft(halfWay().state)).toBe(true);
    expect(isSentWhenLeft(new Citizen().tap(start, field('dat-dai'), rate('A')).state)).toBe(false);
  });

  it('is none before the first rating', () => {
    const citizen = new Citizen(locVinh, { abandoned: 'send-incomplete' }).tap(start, field('dat-dai'));
    expect(leave(citizen).state.phase.kind).toBe('attract');
  });

  it('does not hold a comment that was never sent', () => {
    const citizen = halfWay().tap(...['A', 'A', 'A'].map(rate));
    leave(citizen.on({ type: 'typed', comment: 'riêng tư' }));
    expect(JSON.stringify(citizen.state)).not.toContain('riêng tư');
  });
});

describe('a last look', () => {
  const levelOf = (citizen: Citizen, id: string) =>
    draftOf(citizen).ratings.find(({ criterionId }) => criterionId === id)?.level;

  const atLastLook = () =>
    new Citizen(locVinh, { hasLastLook: true })
      .tap(start, field('dat-dai'), ...five)
      .on({ type: 'typed', comment: 'chờ lâu' })
      .tap(send(true));

  it('comes after the comment, and sends what it shows', () => {
    const citizen = atLastLook();
    expect(findStep(citizen.state)?.kind).toBe('last-look');
    expect(draftOf(citizen.tap(send(true)))).toMatchObject({ comment: 'chờ lâu', complete: true });
  });

  it('drops a comment that was taken back', () => {
    const citizen = atLastLook().tap(change(6), send(false), send(true));
    expect(draftOf(citizen).comment).toBe('');
  });

  it('lets each answer be changed, and comes back at once', () => {
    const citizen = atLastLook().tap(change(2), rate('C'));
    expect(findStep(citizen.state)?.kind).toBe('last-look');
    citizen.tap(change(1), back);
    expect(findStep(citizen.state)?.kind).toBe('last-look');
    citizen.tap(send(true));
    expect(draftOf(citizen).ratings).toHaveLength(5);
    expect([levelOf(citizen, 'attitude'), levelOf(citizen, 'dossier')]).toEqual(['C', 'B']);
  });

  it('asks what another field asks for, and only that', () => {
    const citizen = atLastLook().tap(change(0), field('tu-phap'));
    expect(findStep(citizen.state)).toMatchObject({ criterion: { id: 'attitude' }, subjectId: 'tu-phap' });
    citizen.tap(rate('B'));
    expect(findStep(citizen.state)).toMatchObject({ criterion: { id: 'dossier' }, subjectId: 'tu-phap' });
    citizen.tap(rate('B'));
    expect(findStep(citizen.state)?.kind).toBe('last-look');
    expect(stored(citizen.tap(send(true))).content).toMatchObject({ serviceFieldId: 'tu-phap' });
  });

  it('leads back to the comment, and from there to the questions', () => {
    const citizen = atLastLook().tap(back);
    expect(findStep(citizen.state)?.kind).toBe('comment');
    expect(findStep(citizen.tap(back).state)).toMatchObject({ criterion: { id: 'dossier' } });
  });

  it('is not there unless the office wants it', () => {
    const citizen = new Citizen().tap(start, field('dat-dai'));
    expect(listStepsOf(citizen.state).at(-1)?.kind).toBe('comment');
  });
});

describe('opening hours', () => {
  const openingHours = [
    { weekday: 1, from: '07:30', to: '11:30' },
    { weekday: 1, from: '13:30', to: '17:00' },
  ];
  const { state } = new Citizen(locVinh, { openingHours });

  it.each([
    ['2026-03-02T00:29:59Z', false],
    ['2026-03-02T00:30:00Z', true],
    ['2026-03-02T04:30:00Z', false],
    ['2026-03-02T06:30:00Z', true],
    ['2026-03-02T10:00:00Z', false],
    ['2026-03-03T01:00:00Z', false],
  ])('are those of the office’s own clock at %s', (time, isOpen) => {
    expect(isOfficeOpen(state, Date.parse(time))).toBe(isOpen);
  });

  it('never end where none are set', () => {
    expect(isOfficeOpen(new Citizen().state, 0)).toBe(true);
  });
});

describe('large letters and strong contrast', () => {
  const comfort = { isLarge: true, isStrong: true };
  const usual = { isLarge: false, isStrong: false };

  it('stay for one citizen and are gone for the next', () => {
    const citizen = new Citizen().on({ type: 'comfort', comfort }).tap(start, field('dat-dai'), ...five);
    expect(citizen.state.comfort).toEqual(comfort);
    citizen.tap(send()).on({ type: 'saved' }).on({ type: 'thanked' });
    expect(citizen.state.comfort).toEqual(usual);
  });

  it('are gone from an attract screen that nobody touches', () => {
    expect(new Citizen().on({ type: 'comfort', comfort }).on(idleTick).state.comfort).toEqual(usual);
  });
});
