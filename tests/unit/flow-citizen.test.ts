import { describe, expect, it } from 'vitest';
import { buildResponse } from '../../kiosk/outbox/draft.ts';
import { idleCountdownSeconds } from '../../kiosk/survey/flow.ts';
import { findStep } from '../../kiosk/survey/flow-state.ts';
import { listSteps } from '../../kiosk/survey/steps.ts';
import { checkResponse } from '../../shared/check-response.ts';
import { parseSurveyResponse } from '../../shared/survey-response.ts';
import { back, Citizen, catalogueWith, idleTick, locVinh, rate, send, start, startedAt } from './flow-rig.ts';

const field = (id: string) => ({ type: 'choose-field', id }) as const;
const officer = (id: string | null) => ({ type: 'choose-officer', id }) as const;

function draftOf({ state: { phase } }: Citizen) {
  if (phase.kind !== 'saving' && phase.kind !== 'failed') throw new Error(`in ${phase.kind}`);
  return phase.draft;
}

describe('a citizen of the sample office', () => {
  it('answers five criteria in eight taps, the officer following from the field', () => {
    const citizen = new Citizen().tap(
      start,
      field('dat-dai'),
      rate('A'),
      rate('B'),
      rate('A'),
      rate('C'),
      rate('B'),
      send(),
    );
    expect(draftOf(citizen)).toEqual({
      id: 'id-1',
      catalogueVersion: 7,
      startedAtMs: startedAt,
      answeredAtMs: startedAt + 18_000,
      officerIds: ['dia-chinh'],
      serviceFieldId: 'dat-dai',
      ratings: [
        { criterionId: 'reception', level: 'A' },
        { criterionId: 'attitude', officerId: 'dia-chinh', level: 'B' },
        { criterionId: 'processing-time', level: 'A' },
        { criterionId: 'waiting-time', level: 'C' },
        { criterionId: 'dossier', serviceFieldId: 'dat-dai', level: 'B' },
      ],
      comment: '',
      complete: true,
      counterId: undefined,
    });
  });

  it('makes a response that the server can store', () => {
    const citizen = new Citizen().tap(
      start,
      field('tu-phap'),
      ...['A', 'B', 'C', 'A', 'B'].map(rate),
      send(),
    );
    const draft = { ...draftOf(citizen), id: crypto.randomUUID() };
    const parsed = parseSurveyResponse(buildResponse(draft, 1, 0));
    if (typeof parsed === 'string') throw new Error(parsed);
    expect(checkResponse(parsed, locVinh)).toMatchObject({
      serviceFieldId: 'tu-phap',
      officerIds: ['tu-phap'],
    });
  });

  it('goes back, and what is answered again replaces what was answered', () => {
    const citizen = new Citizen().tap(
      start,
      field('tu-phap'),
      rate('A'),
      rate('A'),
      back,
      back,
      rate('C'),
      rate('B'),
    );
    citizen.tap(...['A', 'A', 'A'].map(rate), send());
    expect(draftOf(citizen).ratings).toHaveLength(5);
    const levels = Object.fromEntries(
      draftOf(citizen).ratings.map(({ criterionId, level }) => [criterionId, level]),
    );
    expect(levels).toEqual({
      reception: 'C',
      attitude: 'B',
      'processing-time': 'A',
      'waiting-time': 'A',
      dossier: 'A',
    });
  });

  it('keeps no rating of a field or officer that was given up', () => {
    const citizen = new Citizen().tap(start, field('tu-phap'), ...['A', 'A', 'A', 'A', 'A'].map(rate));
    citizen.tap(
      back,
      back,
      back,
      back,
      back,
      back,
      field('dat-dai'),
      ...['B', 'B', 'B', 'B', 'B'].map(rate),
      send(),
    );
    const { ratings, officerIds, serviceFieldId } = draftOf(citizen);
    expect([officerIds, serviceFieldId]).toEqual([['dia-chinh'], 'dat-dai']);
    expect(ratings.map(({ level, officerId, serviceFieldId: of }) => [level, officerId ?? of])).toEqual([
      ['B', undefined],
      ['B', 'dia-chinh'],
      ['B', undefined],
      ['B', undefined],
      ['B', 'dat-dai'],
    ]);
  });

  it('leaves from the first screen with a step back', () => {
    expect(new Citizen().tap(start, back).state.phase).toEqual({ kind: 'attract' });
  });

  it('sends a comment only with the button that says so', () => {
    const upTo = () =>
      new Citizen()
        .tap(start, field('tu-phap'), ...['A', 'A', 'A', 'A', 'A'].map(rate))
        .on({ type: 'typed', comment: 'Tốt'.repeat(400) });
    expect(draftOf(upTo().tap(send(true))).comment).toHaveLength(1_000);
    expect(draftOf(upTo().tap(send(false))).comment).toBe('');
  });
});

describe('whom is asked for', () => {
  const kinds = (...[catalogue, served]: Parameters<typeof listSteps>) =>
    listSteps(catalogue, served).map((step) => (step.kind === 'rating' ? step.criterion.id : step.kind));
  const ratings = ['reception', 'attitude', 'processing-time', 'waiting-time', 'dossier'];

  it('the officer where the field leaves several, and nobody where it leaves one', () => {
    const [first, ...others] = locVinh.officers;
    if (!first) throw new Error('no officers');
    const shared = catalogueWith({
      officers: [{ ...first, serviceFieldIds: ['dat-dai', 'tu-phap'] }, ...others],
    });
    expect(kinds(shared, { serviceFieldId: 'tu-phap' })).toEqual(['field', ...ratings, 'comment']);
    expect(kinds(shared, { serviceFieldId: 'dat-dai' })).not.toContain('attitude');
    expect(kinds(shared, { serviceFieldId: 'dat-dai' }).slice(0, 2)).toEqual(['field', 'officer']);
    expect(kinds(shared, { serviceFieldId: 'dat-dai', officerId: 'dia-chinh' })).toEqual([
      'field',
      'officer',
      ...ratings,
      'comment',
    ]);
  });

  it('the officer at once where there are no fields, and nobody where there is one officer', () => {
    const criteria = locVinh.criteria.filter(({ per }) => per !== 'serviceField');
    const officers = locVinh.officers.map((one) => ({ ...one, serviceFieldIds: [] }));
    const noFields = catalogueWith({ criteria, serviceFields: [], officers });
    expect(kinds(noFields, {})[0]).toBe('officer');
    expect(kinds({ ...noFields, officers: officers.slice(0, 1) }, {})[0]).toBe('reception');
    expect(kinds({ ...noFields, officers: [] }, {})).not.toContain('attitude');
  });

  it('no field and no officer where no criterion is about them', () => {
    const criteria = locVinh.criteria.filter(({ per }) => per === 'response');
    expect(kinds(catalogueWith({ criteria }), {})).toEqual([
      'reception',
      'processing-time',
      'waiting-time',
      'comment',
    ]);
  });

  it('not the only field, which goes with the response all the same', () => {
    const one = catalogueWith({ serviceFields: locVinh.serviceFields.slice(0, 1), officers: [] });
    expect(kinds(one, {})).not.toContain('field');
    const citizen = new Citizen(one).tap(start, ...['A', 'A', 'A', 'A'].map(rate), send());
    expect(draftOf(citizen).serviceFieldId).toBe('tu-phap');
  });

  it('officers of all fields where the field has none of its own', () => {
    const officers = locVinh.officers.filter(({ id }) => id !== 'dia-chinh');
    expect(kinds(catalogueWith({ officers }), { serviceFieldId: 'dat-dai' })).toContain('officer');
  });

  it('and "not sure" leaves the officer unrated', () => {
    const officers = locVinh.officers.map((one) => ({ ...one, serviceFieldIds: [] }));
    const citizen = new Citizen(catalogueWith({ officers }));
    citizen.tap(start, field('tu-phap'), officer(null), ...['A', 'A', 'A', 'A'].map(rate), send());
    expect(draftOf(citizen).officerIds).toEqual([]);
    expect(draftOf(citizen).ratings.map(({ criterionId }) => criterionId)).not.toContain('attitude');
  });
});

describe('an optional criterion', () => {
  const criteria = locVinh.criteria.map((criterion) => ({
    ...criterion,
    optional: criterion.id === 'reception',
  }));
  const catalogue = catalogueWith({ criteria });

  it('may be skipped, also after it was rated', () => {
    const citizen = new Citizen(catalogue).tap(start, field('tu-phap'), rate('A'), back, { type: 'skip' });
    citizen.tap(...['A', 'A', 'A', 'A'].map(rate), send());
    expect(draftOf(citizen).ratings.map(({ criterionId }) => criterionId)).not.toContain('reception');
  });

  it('is the only kind that can be', () => {
    const citizen = new Citizen(catalogue).tap(start, field('tu-phap'), rate('A'));
    const before = citizen.state.screen;
    expect(citizen.tap({ type: 'skip' }).state.screen).toBe(before);
  });
});

describe('a double tap', () => {
  it('in one frame answers one screen: the second was meant for what is gone', () => {
    const citizen = new Citizen().tap(start, field('tu-phap'));
    citizen.on({ type: 'settled', screen: citizen.state.screen });
    const tap = { type: 'tap', screen: citizen.state.screen, tap: rate('A') } as const;
    citizen.on(tap, 2);
    expect(findStep(citizen.state)).toMatchObject({ criterion: { id: 'attitude' } });
  });

  it('that lands on the next screen before it has settled answers nothing', () => {
    const citizen = new Citizen().tap(start, field('tu-phap'), rate('A'));
    citizen.on({ type: 'tap', screen: citizen.state.screen, tap: rate('A') });
    expect(findStep(citizen.state)).toMatchObject({ criterion: { id: 'attitude' } });
  });

  it('on "send" makes one response', () => {
    const citizen = new Citizen().tap(start, field('tu-phap'), ...['A', 'A', 'A', 'A', 'A'].map(rate));
    citizen.on({ type: 'settled', screen: citizen.state.screen });
    const tap = { type: 'tap', screen: citizen.state.screen, tap: send() } as const;
    const saving = citizen.on(tap).state;
    expect(citizen.on({ ...tap, tap: { ...send(), id: 'id-2' } as never }).state).toBe(saving);
  });
});

describe('an abandoned survey', () => {
  it('is discarded after a visible countdown, the comment too', () => {
    const citizen = new Citizen()
      .tap(start, field('tu-phap'), ...['A', 'A', 'A', 'A', 'A'].map(rate))
      .on({ type: 'typed', comment: 'riêng tư' })
      .on({ type: 'language', language: 'en' })
      .on(idleTick);
    expect(citizen.state.secondsLeft).toBe(idleCountdownSeconds);
    citizen.on(idleTick, idleCountdownSeconds);
    expect(citizen.state).toMatchObject({ phase: { kind: 'attract' }, language: 'vi', secondsLeft: null });
    expect(JSON.stringify(citizen.state)).not.toContain('riêng tư');
  });

  it('goes on where it was when somebody is there after all, and the touch that says so answers nothing', () => {
    const citizen = new Citizen().tap(start, field('tu-phap'), rate('A')).on(idleTick, 5);
    const under = citizen.state;
    citizen.on({ type: 'tap', screen: under.screen, tap: rate('C') });
    expect(citizen.state).toBe(under);
    citizen.on({ type: 'stay' });
    citizen.on({ type: 'tap', screen: citizen.state.screen, tap: rate('C') });
    expect(findStep(citizen.state)).toMatchObject({ criterion: { id: 'attitude' } });
    expect(citizen.state.secondsLeft).toBeNull();
  });

  it('is not one while it is being saved', () => {
    const citizen = new Citizen().tap(
      start,
      field('tu-phap'),
      ...['A', 'A', 'A', 'A', 'A'].map(rate),
      send(),
    );
    expect(citizen.on(idleTick, 30).state.phase.kind).toBe('saving');
  });
});

describe('the end', () => {
  const sent = () =>
    new Citizen().tap(start, field('tu-phap'), ...['A', 'A', 'A', 'A', 'A'].map(rate), send());

  it('thanks only for what was saved, and then knows nothing of it', () => {
    const citizen = sent();
    expect(citizen.state.phase.kind).toBe('saving');
    citizen.on({ type: 'saved' });
    expect(citizen.state.phase).toEqual({ kind: 'thanks' });
    expect(citizen.on({ type: 'thanked' }).state.phase).toEqual({ kind: 'attract' });
  });

  it('says that saving failed, and tries the same response again', () => {
    const citizen = sent();
    const draft = draftOf(citizen);
    citizen.on({ type: 'save-failed' });
    expect(citizen.state.phase.kind).toBe('failed');
    expect(draftOf(citizen.tap({ type: 'retry' }))).toBe(draft);
    citizen.on({ type: 'save-failed' }).tap({ type: 'finish' });
    expect(citizen.state.phase).toEqual({ kind: 'attract' });
  });

  it('is the same whatever was chosen', () => {
    const ends = ['A', 'B', 'C'].map(
      (level) =>
        new Citizen()
          .tap(start, field('tu-phap'), ...Array.from({ length: 5 }, () => rate(level)), send())
          .on({ type: 'saved' }).state,
    );
    expect(new Set(ends.map((state) => JSON.stringify(state))).size).toBe(1);
  });
});

describe('a new catalogue', () => {
  const newer = catalogueWith({ version: 8 });

  it('waits until nobody is answering', () => {
    const citizen = new Citizen().tap(start).on({ type: 'catalogue', catalogue: newer });
    expect(citizen.state.catalogue.version).toBe(7);
    expect(citizen.tap(back).state.catalogue.version).toBe(8);
  });

  it('is taken at once on the attract screen', () => {
    expect(new Citizen().on({ type: 'catalogue', catalogue: newer }).state.catalogue.version).toBe(8);
  });
});
