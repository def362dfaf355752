import { describe, expect, it } from 'vitest';
import { reduceFlow } from '../../kiosk/survey/flow.ts';
import { type FlowState, getLanguage } from '../../kiosk/survey/flow-state.ts';
import { listOffered, vietnamese } from '../../kiosk/survey/languages.ts';
import { moreLanguages } from '../../kiosk/survey/more-languages.ts';
import { withCatalogueTexts } from '../../shared/catalogue-text.ts';
import { readLanguageFile } from '../../shared/language-file.ts';
import { khmer, translatedFile } from '../support/languages.ts';
import { back, Citizen, catalogueWith, idleTick, locVinh, ownLanguages, rate, start } from './flow-rig.ts';

const { readAdded } = moreLanguages;
const { language: translated, catalogueTexts } = readLanguageFile(translatedFile(locVinh), locVinh);
const withKhmer = withCatalogueTexts(locVinh, 'km', catalogueTexts);
const all = [...ownLanguages, ...readAdded([translated])];
const codesOf = ({ languages }: FlowState) => languages.map(({ code }) => code);
const choose = (language: string) => ({ type: 'language', language }) as const;
const openMenu = { type: 'language-menu', isOpen: true } as const;
const field = { type: 'choose-field', id: 'dat-dai' } as const;

describe('the languages of a tablet', () => {
  it('are those that the screens and the whole questionnaire have', () => {
    expect(codesOf(new Citizen().state)).toEqual(['vi', 'en']);
    const [first, ...others] = locVinh.criteria;
    if (!first) throw new Error('no criteria');
    const partly = catalogueWith({ criteria: [{ ...first, text: { vi: 'Chỉ tiếng Việt' } }, ...others] });
    const citizen = new Citizen(partly);
    expect(codesOf(citizen.state)).toEqual(['vi']);
    expect(citizen.on(choose('en')).state.language).toBe('vi');
    expect(listOffered(all, locVinh).map(({ code }) => code)).toEqual(['vi', 'en']);
    expect(listOffered(all, withKhmer).map(({ code }) => code)).toEqual(['vi', 'en', 'km']);
  });

  it('leave out one that lacks a text which this page shows, and take one that has more', () => {
    const { 'attract.start': _, ...texts } = translated.texts;
    expect(readAdded([{ ...translated, texts }])).toEqual([]);
    const [more] = readAdded([{ ...translated, texts: { ...translated.texts, 'later.key': 'x' } }]);
    expect(more?.words.attract.start).toBe('km Chạm để bắt đầu');
    expect(more?.phone?.start).toBe('km Bắt đầu đánh giá');
  });

  it('that come wait until nobody is answering', () => {
    const citizen = new Citizen(withKhmer).tap(start).on({ type: 'languages', languages: all });
    expect(codesOf(citizen.state)).toEqual(['vi', 'en']);
    expect(codesOf(citizen.tap(back).state)).toEqual(['vi', 'en', 'km']);
  });

  it('speak what is on the screen, and fall back to Vietnamese where one has vanished', () => {
    const citizen = new Citizen(withKhmer).on({ type: 'languages', languages: all }).on(choose('km'));
    expect(getLanguage(citizen.state)).toMatchObject({ code: 'km', name: khmer.name, direction: 'ltr' });
    citizen.tap(start).on({ type: 'languages', languages: ownLanguages });
    expect(getLanguage(citizen.state).code).toBe('km');
    expect(getLanguage(citizen.tap(back).state)).toBe(vietnamese);
    expect(citizen.on(choose('km')).state.language).toBe('vi');
    const lost = { ...citizen.state, language: 'km' };
    expect(getLanguage(lost)).toBe(vietnamese);
  });

  it('change nothing of what was answered', () => {
    const asked = new Citizen().tap(start, field, rate('A')).state;
    const { language, ...rest } = reduceFlow(asked, choose('en'));
    expect(language).toBe('en');
    expect(rest).toEqual({ ...asked, language: undefined });
  });
});

describe('the next citizen', () => {
  it('finds Vietnamese again on an attract screen that nobody touches', () => {
    expect(new Citizen().on(choose('en')).on(idleTick).state.language).toBe('vi');
  });

  it('does not find the list of languages that the last one left open', () => {
    expect(new Citizen().on(openMenu).on(idleTick).state.isChoosingLanguage).toBe(false);
    const asked = new Citizen().tap(start).on(openMenu).on(idleTick, 20).state;
    expect(asked).toMatchObject({ phase: { kind: 'attract' }, isChoosingLanguage: false });
  });

  it('is not meant by a list that stays until a language is chosen or the screen changes', () => {
    const citizen = new Citizen().tap(start).on(openMenu);
    expect(citizen.state.isChoosingLanguage).toBe(true);
    expect(citizen.on(choose('en')).state.isChoosingLanguage).toBe(false);
    expect(citizen.on(openMenu).tap(field).state.isChoosingLanguage).toBe(false);
  });
});
