import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erase, typeLetter, typeTone } from '../../kiosk/survey/keyboard/compose.ts';
import { type Tone, toneOf, tones, withoutTone } from '../../kiosk/survey/keyboard/letter.ts';
import { parseSyllable } from '../../kiosk/survey/keyboard/syllable.ts';

const type = (keys: string, before = '') => [...keys].reduce(typeLetter, before);
const letters = (word: string) => [...withoutTone(word)];

describe('a tone', () => {
  it.each([
    'hòa hòn hoàn hoạt hoài khỏe khoét thủy thuyết quý quả quỳnh quốc quyển giữ già giỏi giếng gì gìn thuở',
    'nghiêng nghiễm Nguyễn được mừng nước rượu người mười ngoẹo khuỷu khuỵa xoáy mía mùa mứa cứu hưởng',
    'ĐƯỜNG Ấp yếu ướt uống ủy ếch ống ịch áo ngoáo chuối tuổi huỳnh tuần khuấy huệ thuế quờ huýt đoản hoẵng',
  ])('stands on its vowel in %s', (words) => {
    for (const word of words.split(' ')) {
      const tone = toneOf(word);
      const plain = letters(word).reduce(typeLetter, '');
      expect(tone ? typeTone(plain, tone) : plain).toBe(word);
    }
  });

  it('moves when letters follow, and back when they are erased', () => {
    expect(type('hoafn')).toBe('hoàn');
    expect(erase('hoàn')).toBe('hòa');
    expect(erase(erase('hoàn'))).toBe('hò');
    expect(type('gifa')).toBe('già');
    expect(type('nguwowif')).toBe('người');
    expect(erase('Nguyễn')).toBe('Nguyễ');
  });

  it('is taken back by its own key, and replaced by another', () => {
    expect(typeTone('Xin chào', 'huyền')).toBe('Xin chao');
    expect(typeTone('Xin chào', 'sắc')).toBe('Xin cháo');
  });

  it('is for the last word only, and for words that may be Vietnamese', () => {
    for (const text of ['', 'tôi ', 'Facebook', '25', 'qu', 'ng', 'ok.'])
      expect(typeTone(text, 'sắc')).toBe(text);
  });
});

describe('Telex', () => {
  it.each([
    ['nghieeng', 'nghiêng'],
    ['Nguyeenx', 'Nguyễn'],
    ['NGUYEENX', 'NGUYỄN'],
    ['dduwowcj', 'được'],
    ['dduocwj', 'được'],
    ['DDuowngf', 'Đường'],
    ['thuowr', 'thuở'],
    ['huowu', 'hươu'],
    ['luuw', 'lưu'],
    ['muaw', 'mưa'],
    ['muaf', 'mùa'],
    ['quaan', 'quân'],
    ['khoeo', 'khoeo'],
    ['tanas', 'tấn'],
    ['cawm', 'căm'],
    ['cawma', 'câm'],
    ['doongd', 'đông'],
    ['giuwx', 'giữ'],
    ['quys', 'quý'],
    ['xooong', 'xoong'],
    ['tooi', 'tôi'],
  ])('makes of %s the word %s', (keys, word) => {
    expect(type(keys)).toBe(word);
  });

  it('leaves a letter that is typed once more, and words that are not Vietnamese', () => {
    expect(type('ass')).toBe('as');
    expect(type('aaa')).toBe('aa');
    expect(type('ddd')).toBe('dd');
    expect(type('hoasz')).toBe('hoa');
    expect(type('wifi')).toBe('wifi');
    expect(type('Internet')).toBe('Internet');
    expect(type('Facebook')).toBe('Facebook');
  });

  it('sees only the word before the cursor', () => {
    expect(type('aa', 'Cảm ơn ')).toBe('Cảm ơn â');
    expect(type('s', 'Cảm ơn!')).toBe('Cảm ơn!s');
  });
});

const initial = fc.constantFrom(
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'gi',
  'h',
  'kh',
  'ngh',
  'ng',
  'qu',
  'th',
  'tr',
  'X',
);
const vowels = fc.constantFrom(
  ...'a ă â e ê i o ô ơ u ư y ai ao âu oa oă oe uê uy ưa ươ iê yê oai uôi ươi uyê'.split(' '),
);
const final = fc.constantFrom('', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't');
const anySyllable = fc.tuple(initial, vowels, final).map((parts) => parts.join(''));
const anyTone = fc.constantFrom<Tone>(...tones);

describe('any syllable', () => {
  it('has the same tone in the same place, whenever the tone was typed', () => {
    fc.assert(
      fc.property(anySyllable, anyTone, fc.nat(), (word, tone, moment) => {
        const parts = [...word];
        const at = 1 + (moment % parts.length);
        const early = typeTone(parts.slice(0, at).reduce(typeLetter, ''), tone);
        fc.pre(parseSyllable(word)?.vowels !== '' && toneOf(early) === tone);
        const late = typeTone(parts.reduce(typeLetter, ''), tone);
        expect(parts.slice(at).reduce(typeLetter, early)).toBe(late);
      }),
    );
  });

  it('bears at most one tone, in composed characters, and loses nothing else', () => {
    const anyKey = fc.oneof(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz ., '), anyTone);
    fc.assert(
      fc.property(fc.array(anyKey), (keys) => {
        const text = keys.reduce(
          (before, key) => (key in tonesByName ? typeTone(before, key as Tone) : typeLetter(before, key)),
          '',
        );
        expect(text).toBe(text.normalize('NFC'));
        for (const word of text.split(/[^\p{L}]+/u))
          expect(word.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0).toBeLessThan(
            2,
          );
      }),
    );
  });

  it('is gone after as many erasures as it has letters', () => {
    fc.assert(
      fc.property(anySyllable, anyTone, (word, tone) => {
        let text = typeTone([...word].reduce(typeLetter, ''), tone);
        for (let left = [...text].length; left > 0; left -= 1) {
          expect([...text]).toHaveLength(left);
          text = erase(text);
        }
        expect(text).toBe('');
      }),
    );
  });
});

const tonesByName = Object.fromEntries(tones.map((tone) => [tone, true]));
