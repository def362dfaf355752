import { describe, expect, test } from 'vitest';
import {
  buildShelf,
  countMissing,
  countOutdated,
  listRecorded,
  listUnused,
} from '../../kiosk/office/media/media-shelf.ts';
import { squareOf } from '../../kiosk/office/media/square-picture.ts';
import type { MediaView } from '../../shared/endpoints/media.ts';
import { kindOfMedia } from '../../shared/media-kind.ts';
import { officerPicture, recordingOf } from '../../shared/media-name.ts';
import { digestOfText } from '../../shared/recorded-text.ts';
import { listCatalogueLanguages, listSpokenTexts } from '../../shared/spoken-text.ts';
import { words as en } from '../../shared/text/survey/en.ts';
import { words as vi } from '../../shared/text/survey/vi.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const catalogue = smallCatalogue({
  criteria: [
    { id: 'reception', text: { vi: 'Nơi đón tiếp', en: 'Reception', bru: 'Dống' }, per: 'response' },
    {
      id: 'time',
      text: { vi: 'Thời gian' },
      per: 'response',
      levelLabels: [{ vi: 'Đúng hẹn' }, { vi: 'Trễ ít' }, { vi: 'Trễ hẹn' }],
    },
  ],
});

const groups = listSpokenTexts(catalogue, { vi, en });

const upload = (name: string): MediaView => ({ name, mediaType: 'image/png', digest: '0', size: 1 });

describe('the texts that can be recorded', () => {
  test('are the sentences of the screens, and every word of the catalogue', () => {
    const texts = groups.flatMap((group) => group.texts);
    expect(texts.map(({ key }) => key)).toEqual([
      'screen/attract',
      'screen/service-field',
      'screen/officer',
      'screen/several',
      'screen/comment',
      'screen/last-look',
      'screen/thanks',
      'screen/failed',
      'criterion/reception',
      'criterion/time',
      'level/A',
      'level/B',
      'level/C',
      'level/time/A',
      'level/time/B',
      'level/time/C',
      'service-field/land',
      'service-field/justice',
      'officer/lan',
      'officer/minh',
    ]);
    for (const { text } of texts) expect(text.vi).toMatch(/\S/);
  });

  test('have names that the server takes, in every language of the catalogue', () => {
    expect(listCatalogueLanguages(catalogue)).toEqual(['vi', 'bru', 'en']);
    for (const language of listCatalogueLanguages(catalogue))
      for (const { name } of listRecorded(groups, language))
        expect(kindOfMedia(name), name).toBe('recording');
  });

  test('leave out the common levels where every criterion has its own', () => {
    const [, time] = catalogue.criteria;
    const own = listSpokenTexts({ ...catalogue, criteria: time ? [time] : [] }, { vi, en });
    const levels = own.find(({ group }) => group === 'levels');
    expect(levels?.texts.map(({ key }) => key)).toEqual(['level/time/A', 'level/time/B', 'level/time/C']);
  });
});

describe('what was uploaded', () => {
  test('is missing where it is not there', () => {
    const shelf = buildShelf([upload(officerPicture('lan'))]);
    expect(countMissing([officerPicture('lan'), officerPicture('minh')], shelf)).toBe(1);
  });

  test('is outdated when its words have changed, in the language that they are heard in', () => {
    const recorded = (name: string, text: string) => ({ ...upload(name), textDigest: digestOfText(text) });
    const shelf = buildShelf([
      recorded(recordingOf('en', 'criterion/reception'), 'Reception'),
      recorded(recordingOf('en', 'criterion/time'), 'Thời gian'),
      recorded(recordingOf('en', 'level/A'), 'Hài lòng'),
      upload(recordingOf('en', 'level/B')),
    ]);
    expect(countOutdated(listRecorded(groups, 'en'), shelf)).toBe(1);
    expect(countOutdated(listRecorded(groups, 'vi'), shelf)).toBe(0);
  });

  test('is unused when the catalogue has nothing that it belongs to', () => {
    const used = [officerPicture('lan'), recordingOf('bru', 'criterion/reception')];
    const unused = [
      officerPicture('hoa'),
      recordingOf('vi', 'criterion/gone'),
      recordingOf('fr', 'level/A'),
      recordingOf('vi', 'level/D'),
    ];
    const shelf = buildShelf([...used, ...unused].map(upload));
    expect(listUnused(shelf, catalogue, groups).map(({ name }) => name)).toEqual(unused);
  });
});

test('a photo is cut to its middle, and an upright one a little above it', () => {
  expect(squareOf(400, 300)).toEqual({ x: 50, y: 0, side: 300 });
  expect(squareOf(300, 600)).toEqual({ x: 0, y: 100, side: 300 });
  expect(squareOf(200, 200)).toEqual({ x: 0, y: 0, side: 200 });
});
