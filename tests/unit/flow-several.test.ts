import { describe, expect, it } from 'vitest';
import { buildResponse } from '../../kiosk/outbox/draft.ts';
import { findStep, listStepsOf } from '../../kiosk/survey/flow-state.ts';
import { groupOfficers } from '../../kiosk/survey/several.ts';
import { checkResponse } from '../../shared/check-response.ts';
import { officersMost, parseSurveyResponse } from '../../shared/survey-response.ts';
import { back, Citizen, catalogueWith, locVinh, rate, send, start } from './flow-rig.ts';

const field = (id: string) => ({ type: 'choose-field', id }) as const;
const officer = (id: string | null) => ({ type: 'choose-officer', id }) as const;
const change = (position: number) => ({ type: 'change', position }) as const;
const several = { type: 'name-several' } as const;
const confirm = { type: 'confirm-several' } as const;

class Served extends Citizen {
  tick(...ids: string[]): this {
    for (const officerId of ids) {
      this.on({ type: 'settled', screen: this.state.screen });
      this.on({ type: 'ticked', screen: this.state.screen, officerId });
    }
    return this;
  }
}

function contentOf({ state: { phase, catalogue, everybody } }: Citizen) {
  if (phase.kind !== 'saving') throw new Error(`in ${phase.kind}`);
  const parsed = parseSurveyResponse(buildResponse({ ...phase.draft, id: crypto.randomUUID() }, 1, 0));
  if (typeof parsed === 'string') throw new Error(parsed);
  const content = checkResponse(parsed, { ...catalogue, officers: [...everybody] });
  if (typeof content === 'string') throw new Error(content);
  return content;
}

const kindsOf = ({ state }: Citizen) =>
  listStepsOf(state).map((step) => (step.kind === 'rating' ? step.criterion.id : step.kind));
const tickedOf = ({ state: { phase } }: Citizen) =>
  phase.kind === 'asking' ? phase.answers.served.several : undefined;

/** Officers who serve in all fields, so that the citizen is asked which of them it was. */
const shared = catalogueWith({ officers: locVinh.officers.map((one) => ({ ...one, serviceFieldIds: [] })) });
const askedWho = () => new Served(shared).tap(start, field('dat-dai'));

describe('a citizen whom several served', () => {
  it('names them and rates each, in the order of the catalogue', () => {
    const citizen = askedWho().tap(several).tick('dia-chinh', 'tu-phap').tap(confirm);
    expect(kindsOf(citizen).filter((kind) => kind === 'attitude')).toHaveLength(2);
    citizen.tap(rate('A'));
    expect(findStep(citizen.state)).toMatchObject({ subjectId: 'tu-phap' });
    citizen.tap(rate('B'));
    expect(findStep(citizen.state)).toMatchObject({ subjectId: 'dia-chinh' });
    citizen.tap(...['C', 'A', 'A', 'A'].map(rate), send());
    expect(contentOf(citizen)).toMatchObject({
      officerIds: ['dia-chinh', 'tu-phap'],
      ratings: expect.arrayContaining([
        { criterionId: 'attitude', subjectId: 'tu-phap', level: 'B' },
        { criterionId: 'attitude', subjectId: 'dia-chinh', level: 'C' },
      ]),
    });
  });

  it('may take a tick back, and cannot go on without any', () => {
    const citizen = askedWho().tap(several).tick('tu-phap', 'van-hoa').tick('tu-phap');
    expect(tickedOf(citizen)).toEqual(['van-hoa']);
    citizen.tick('van-hoa').tap(confirm);
    expect(findStep(citizen.state)?.kind).toBe('several');
  });

  it('goes back to the list of officers, and from a question to the names', () => {
    const citizen = askedWho().tap(several).tick('tu-phap', 'van-hoa').tap(confirm, back);
    expect(findStep(citizen.state)?.kind).toBe('several');
    expect(tickedOf(citizen)).toEqual(['tu-phap', 'van-hoa']);
    citizen.tap(back);
    expect(findStep(citizen.state)?.kind).toBe('officer');
    citizen.tap(officer('van-hoa'), ...['A', 'A', 'A', 'A', 'A'].map(rate), send());
    expect(contentOf(citizen).officerIds).toEqual(['van-hoa']);
  });

  it('keeps no rating of an officer whose tick was taken back', () => {
    const citizen = askedWho().tap(several).tick('tu-phap', 'van-hoa').tap(confirm, rate('A'), rate('C'));
    citizen
      .tap(back, back, back)
      .tick('tu-phap')
      .tap(confirm, ...['A', 'A', 'A', 'A', 'A'].map(rate), send());
    const { officerIds, ratings } = contentOf(citizen);
    expect(officerIds).toEqual(['van-hoa']);
    expect(ratings.filter(({ subjectId }) => subjectId === 'tu-phap')).toEqual([]);
  });

  it('names no more than a response may hold', () => {
    const [first] = locVinh.officers;
    if (!first) throw new Error('no officers');
    const officers = Array.from({ length: 40 }, (_, at) => ({
      ...first,
      id: `o-${at}`,
      serviceFieldIds: [],
    }));
    const citizen = new Served(catalogueWith({ officers })).tap(start, field('tu-phap'), several);
    citizen.tick(...officers.map(({ id }) => id));
    expect(tickedOf(citizen)).toHaveLength(officersMost);
  });

  it('sees them on the last look, and corrects them there', () => {
    const citizen = new Served(shared, { hasLastLook: true }).tap(start, field('dat-dai'), several);
    citizen.tick('tu-phap', 'van-hoa').tap(confirm, ...['A', 'A', 'A', 'A', 'A', 'A'].map(rate), send());
    expect(findStep(citizen.state)?.kind).toBe('last-look');
    citizen
      .tap(change(kindsOf(citizen).indexOf('several')))
      .tick('dia-chinh')
      .tap(confirm);
    expect(findStep(citizen.state)).toMatchObject({ subjectId: 'dia-chinh' });
    expect(findStep(citizen.tap(rate('B')).state)?.kind).toBe('last-look');
    expect(contentOf(citizen.tap(send())).officerIds).toEqual(['dia-chinh', 'tu-phap', 'van-hoa']);
  });
});

describe('a tick', () => {
  it('counts on its own showing of the screen only, once it has settled and while somebody is there', () => {
    const citizen = askedWho().tap(several);
    const { screen } = citizen.state;
    citizen.on({ type: 'ticked', screen, officerId: 'tu-phap' });
    expect(tickedOf(citizen)).toEqual([]);
    citizen.on({ type: 'settled', screen });
    citizen.on({ type: 'ticked', screen: screen - 1, officerId: 'tu-phap' });
    citizen.on({ type: 'ticked', screen, officerId: 'nobody' });
    expect(tickedOf(citizen)).toEqual([]);
    citizen.on({ type: 'ticked', screen, officerId: 'tu-phap' });
    expect(tickedOf(citizen)).toEqual(['tu-phap']);
  });
});

describe('an officer who is taken for granted', () => {
  it('costs no tap, and can be corrected where they are rated first', () => {
    const citizen = new Served().tap(start, field('dat-dai'));
    expect(findStep(citizen.tap(several).state)).toMatchObject({ criterion: { id: 'reception' } });
    citizen.tap(rate('A'));
    expect(findStep(citizen.state)).toMatchObject({ subjectId: 'dia-chinh' });
    citizen.tap(several);
    expect(tickedOf(citizen)).toEqual(['dia-chinh']);
    citizen.tick('dia-chinh', 'van-hoa').tap(confirm);
    expect(findStep(citizen.state)).toMatchObject({ subjectId: 'van-hoa' });
    citizen.tap(...['B', 'A', 'A', 'A'].map(rate), send());
    expect(contentOf(citizen)).toMatchObject({ officerIds: ['van-hoa'], serviceFieldId: 'dat-dai' });
  });

  it('is taken for granted again after a step back', () => {
    const citizen = new Served().tap(start, field('dat-dai'), rate('A'), several, back);
    expect(findStep(citizen.state)).toMatchObject({ subjectId: 'dia-chinh' });
    citizen.tap(...['B', 'A', 'A', 'A'].map(rate), send());
    expect(contentOf(citizen).officerIds).toEqual(['dia-chinh']);
  });

  it('cannot be corrected where nobody else is in the catalogue', () => {
    const citizen = new Served(catalogueWith({ officers: locVinh.officers.slice(0, 1) }));
    citizen.tap(start, field('tu-phap'), rate('A'), several);
    expect(findStep(citizen.state)).toMatchObject({ subjectId: 'tu-phap' });
  });
});

describe('at a counter', () => {
  const counters = [{ id: 'quay-1', name: { vi: 'Quầy 1' }, officerIds: ['tu-phap', 'van-hoa'] }];
  const atCounter = () =>
    new Served({ ...shared, counters }, { counterId: 'quay-1' }).tap(start, field('dat-dai'));

  it('one officer is one tap, and several are ticked beforehand', () => {
    expect(findStep(atCounter().state)?.kind).toBe('officer');
    expect(tickedOf(atCounter().tap(several))).toEqual(['tu-phap', 'van-hoa']);
  });

  it('somebody from elsewhere can be named too', () => {
    const citizen = atCounter().tap(several);
    const { likely, others } = groupOfficers(citizen.state, {});
    expect(likely.map(({ id }) => id)).toEqual(['tu-phap', 'van-hoa']);
    expect(others.map(({ id }) => id)).toEqual(['van-phong', 'dia-chinh']);
    citizen.tick('tu-phap', 'dia-chinh').tap(confirm, ...['A', 'A', 'A', 'A', 'A', 'A'].map(rate), send());
    expect(contentOf(citizen).officerIds).toEqual(['dia-chinh', 'van-hoa']);
  });
});
