import { describe, expect, test } from 'vitest';
import { buildResponse } from '../../kiosk/outbox/draft.ts';
import { findStep, listStepsOf } from '../../kiosk/survey/flow-state.ts';
import { parseSurveyResponse } from '../../shared/survey-response.ts';
import { response } from '../support/small-catalogue.ts';
import { back, Citizen, catalogueWith, rate, send, start } from './flow-rig.ts';

const asking = catalogueWith({ asksRequester: true });

/** Answers all that is asked before it. */
function atLastQuestion(citizen = new Citizen(asking)): Citizen {
  citizen.tap(start, { type: 'choose-field', id: 'dat-dai' });
  while (findStep(citizen.state)?.kind === 'rating') citizen.tap(rate('A'));
  return citizen;
}

function responseOf({ state: { phase } }: Citizen) {
  if (phase.kind !== 'saving') throw new Error(phase.kind);
  return buildResponse(phase.draft, 1, 0);
}

const choose = (requester: 'citizen' | 'organisation' | null) =>
  ({ type: 'choose-requester', requester }) as const;

describe('the last question, for whom the citizen came', () => {
  test('is asked only where the office wants it, after all ratings and before the comment', () => {
    const kindsOf = (citizen: Citizen) => listStepsOf(citizen.state).map(({ kind }) => kind);
    expect(kindsOf(new Citizen().tap(start))).not.toContain('requester');
    expect(kindsOf(atLastQuestion()).slice(-2)).toEqual(['requester', 'comment']);
  });

  test('is one tap, and goes with the response', () => {
    expect(responseOf(atLastQuestion().tap(choose('organisation'), send()))).toMatchObject({
      requester: 'organisation',
    });
  });

  test('may be passed by, and is then not in the response at all', () => {
    expect(responseOf(atLastQuestion().tap(choose(null), send()))).not.toHaveProperty('requester');
  });

  test('is forgotten with the citizen, and can be changed by going back', () => {
    const changed = atLastQuestion().tap(choose('citizen'), back, choose('organisation'), send());
    expect(responseOf(changed).requester).toBe('organisation');
    const next = changed.on({ type: 'saved' }).on({ type: 'thanked' });
    expect(responseOf(atLastQuestion(next).tap(choose(null), send()))).not.toHaveProperty('requester');
  });

  test('has its line in the last look, where what was passed by counts as answered', () => {
    const citizen = atLastQuestion(new Citizen(asking, { hasLastLook: true }));
    citizen.tap(choose(null), send());
    expect(findStep(citizen.state)?.kind).toBe('last-look');
  });
});

test('a word for it that is not known is none, so that no response is lost for it', () => {
  expect(parseSurveyResponse(response({ requester: 'embassy' }))).not.toHaveProperty(
    'requester',
    expect.anything(),
  );
  expect(parseSurveyResponse(response({ requester: 'citizen' }))).toMatchObject({ requester: 'citizen' });
});
