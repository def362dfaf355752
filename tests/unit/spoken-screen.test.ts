import { describe, expect, test } from 'vitest';
import { planReading, type Sounds } from '../../kiosk/media/plan-reading.ts';
import { readScreen } from '../../kiosk/media/spoken-screen.ts';
import { defaultTabletSettings } from '../../kiosk/outbox/kept-settings.ts';
import { reduceFlow } from '../../kiosk/survey/flow.ts';
import type { Tap } from '../../kiosk/survey/flow-event.ts';
import { type FlowState, startFlow } from '../../kiosk/survey/flow-state.ts';
import { recordingOf } from '../../shared/media-name.ts';
import { digestOfText, isOutdatedFor } from '../../shared/recorded-text.ts';
import { words as en } from '../../shared/text/survey/en.ts';
import { words as vi } from '../../shared/text/survey/vi.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const catalogue = { ...smallCatalogue(), version: 1 };

function begin(hasLastLook = false): FlowState {
  return startFlow(catalogue, { ...defaultTabletSettings, hasLastLook });
}

function tap(state: FlowState, action: Tap): FlowState {
  const settled = reduceFlow(state, { type: 'settled', screen: state.screen });
  return reduceFlow(settled, { type: 'tap', screen: state.screen, tap: action });
}

const start: Tap = { type: 'start', at: 0 };
const land: Tap = { type: 'choose-field', id: 'land' };
const lan: Tap = { type: 'choose-officer', id: 'lan' };
const rate = (level: string): Tap => ({ type: 'rate', level });

const walk = (state: FlowState, ...taps: Tap[]) => taps.reduce(tap, state);

const read = (flow: FlowState) => readScreen({ flow, words: vi, language: 'vi' });

const keysOf = (flow: FlowState) => {
  const parts = read(flow);
  return parts && [...parts.question, ...parts.choices].map(({ key }) => key);
};

describe('what is read', () => {
  test('is the question, whom it is about, and every level in its order', () => {
    const levels = ['level/A', 'level/B', 'level/C'];
    const about = walk(begin(), start, land, lan);
    expect(keysOf(begin())).toEqual(['screen/attract']);
    expect(keysOf(walk(begin(), start))).toEqual([
      'screen/service-field',
      'service-field/land',
      'service-field/justice',
    ]);
    expect(keysOf(walk(begin(), start, land))).toEqual(['screen/officer', 'officer/lan', 'officer/minh']);
    expect(keysOf(about)).toEqual(['criterion/reception', ...levels]);
    expect(keysOf(tap(about, rate('A')))).toEqual(['criterion/attitude', 'officer/lan', ...levels]);
    expect(keysOf(walk(about, rate('A'), rate('A')))).toEqual([
      'criterion/dossier',
      'service-field/land',
      ...levels,
    ]);
  });

  test('is the same whatever was chosen before', () => {
    const answered = (level: string) =>
      walk(begin(true), start, land, lan, rate(level), rate(level), rate(level), rate(level));
    const onward = (flow: FlowState) => [
      read(flow),
      read(tap(flow, { type: 'send', id: crypto.randomUUID(), at: 1, withComment: false })),
    ];
    expect(onward(answered('A'))).toEqual(onward(answered('C')));
    expect(keysOf(answered('A'))).toEqual(['screen/comment']);
    const lastLook = JSON.stringify(onward(answered('C'))[1]);
    expect(lastLook).toContain('screen/last-look');
    expect(lastLook).not.toContain('hài lòng');
    expect(lastLook).not.toContain('Lan');
  });

  test('is nothing while a response is saved, and thanks after it', () => {
    const sent = walk(begin(), start, land, lan, rate('A'), rate('A'), rate('A'), rate('A'), {
      type: 'send',
      id: crypto.randomUUID(),
      at: 1,
      withComment: false,
    });
    expect(sent.phase.kind).toBe('saving');
    expect(read(sent)).toBeUndefined();
    expect(keysOf(reduceFlow(sent, { type: 'saved' }))).toEqual(['screen/thanks']);
    expect(keysOf(reduceFlow(sent, { type: 'save-failed' }))).toEqual(['screen/failed']);
  });

  test('has names in their own language', () => {
    const flow = walk(begin(), start, land);
    const parts = readScreen({ flow, words: en, language: 'en' });
    expect(parts?.question[0]).toMatchObject({ language: 'en', text: en.officer.question });
    expect(parts?.choices.map(({ language }) => language)).toEqual(['vi', 'vi']);
  });
});

describe('how it is heard', () => {
  const rating = read(walk(begin(), start, land, lan, rate('A')));
  const plan = (recorded: readonly string[], voices: readonly string[] = []) => {
    const sounds: Sounds = {
      hasRecording: (name) => recorded.map((key) => recordingOf('vi', key)).includes(name),
      hasVoice: (language) => voices.includes(language),
    };
    return (rating ? planReading(rating, 'vi', sounds) : []).map((sound) =>
      sound.kind === 'recording' ? sound.name.slice('audio/vi/'.length) : `voice: ${sound.text}`,
    );
  };
  const levels = ['level/A', 'level/B', 'level/C'];

  test('is the recordings', () => {
    expect(plan(['criterion/attitude', 'officer/lan', ...levels])).toEqual([
      'criterion/attitude',
      'officer/lan',
      ...levels,
    ]);
  });

  test('is no recording of other words: then it is as if there was none', () => {
    const recorded = (outdated: string) =>
      new Map(
        ['criterion/attitude', 'officer/lan', ...levels].map((key) => {
          const pieces = [...(rating?.question ?? []), ...(rating?.choices ?? [])];
          const text = key === outdated ? 'Câu cũ' : (pieces.find((piece) => piece.key === key)?.text ?? '');
          return [recordingOf('vi', key), { textDigest: digestOfText(text) }];
        }),
      );
    const kindsWith = (outdated: string, hasVoice: boolean) => {
      const kept = recorded(outdated);
      const sounds: Sounds = {
        hasRecording: (name, text) => {
          const item = kept.get(name);
          return item !== undefined && !isOutdatedFor(item, text);
        },
        hasVoice: () => hasVoice,
      };
      return (rating ? planReading(rating, 'vi', sounds) : []).map(({ kind }) => kind);
    };
    const [r, v] = ['recording', 'voice'];
    expect(kindsWith('', true)).toEqual([r, r, r, r, r]);
    expect(kindsWith('level/B', true)).toEqual([r, r, v, v, v]);
    expect(kindsWith('level/B', false)).toEqual([r, r]);
    expect(kindsWith('criterion/attitude', false)).toEqual([]);
  });

  test('is nothing without the question', () => {
    expect(plan(levels)).toEqual([]);
    expect(plan([])).toEqual([]);
    expect(plan([], ['en'])).toEqual([]);
  });

  test('is no level rather than some of them', () => {
    expect(plan(['criterion/attitude', 'level/A', 'level/B'])).toEqual(['criterion/attitude']);
  });

  test('is the tablet’s own voice for what is not recorded, and for all levels or none', () => {
    expect(plan([], ['vi'])).toEqual([
      'voice: Thái độ phục vụ',
      'voice: Bà Nguyễn Thị Lan, công chức',
      'voice: Rất hài lòng',
      'voice: Hài lòng',
      'voice: Không hài lòng',
    ]);
    expect(plan(['criterion/attitude', 'officer/lan', 'level/A'], ['vi'])).toEqual([
      'criterion/attitude',
      'officer/lan',
      'voice: Rất hài lòng',
      'voice: Hài lòng',
      'voice: Không hài lòng',
    ]);
  });
});
