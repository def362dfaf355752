import { randomUUID } from 'node:crypto';
import { Catalogue } from '../../shared/catalogue.ts';
import type { SurveyResponse } from '../../shared/survey-response.ts';

type CatalogueParts = Parameters<typeof Catalogue.parse>[0] & object;

/** The smallest catalogue that has one of everything; parts may be replaced. */
export function smallCatalogue(replaced: Partial<CatalogueParts> = {}): Catalogue {
  return Catalogue.parse({
    office: {
      id: 'an-binh',
      name: { vi: 'Trung tâm Phục vụ hành chính công xã An Bình' },
      parentName: { vi: 'Ủy ban nhân dân xã An Bình' },
      place: 'An Bình',
      timeZone: 'Asia/Ho_Chi_Minh',
    },
    levels: [
      { level: 'A', label: { vi: 'Rất hài lòng' } },
      { level: 'B', label: { vi: 'Hài lòng' } },
      { level: 'C', label: { vi: 'Không hài lòng' } },
    ],
    criteria: [
      { id: 'reception', text: { vi: 'Nơi đón tiếp' }, per: 'response' },
      { id: 'attitude', text: { vi: 'Thái độ phục vụ' }, per: 'officer' },
      { id: 'dossier', text: { vi: 'Hồ sơ' }, per: 'serviceField' },
      { id: 'signs', text: { vi: 'Biển chỉ dẫn' }, per: 'response', optional: true },
    ],
    officers: [
      { id: 'lan', honorific: 'Bà', name: 'Nguyễn Thị Lan', title: 'công chức' },
      { id: 'minh', honorific: 'Ông', name: 'Trần Văn Minh', title: 'công chức' },
    ],
    serviceFields: [
      { id: 'land', name: { vi: 'Đất đai' } },
      { id: 'justice', name: { vi: 'Tư pháp' } },
    ],
    counters: [{ id: 'counter-1', name: { vi: 'Quầy 1' }, officerIds: ['lan'] }],
    ...replaced,
  });
}

/** The same catalogue under another office's id. */
export function smallCatalogueOf(officeId: string): Catalogue {
  const catalogue = smallCatalogue();
  return { ...catalogue, office: { ...catalogue.office, id: officeId } };
}

type Ratings = SurveyResponse['ratings'];

/** What a citizen taps who was served by Lan about land and finds all of it very good. */
export function ratingsOf(level = 'A'): Ratings {
  return [
    { criterionId: 'reception', level },
    { criterionId: 'attitude', officerId: 'lan', level },
    { criterionId: 'dossier', serviceFieldId: 'land', level },
    { criterionId: 'signs', level },
  ];
}

export type SentResponse = Readonly<Record<string, unknown>> & { readonly id: string };

/** A response as a tablet sends it, to the first version of the small catalogue; parts may be replaced. */
export function response(replaced: Readonly<Record<string, unknown>> = {}): SentResponse {
  return {
    id: randomUUID(),
    seq: 1,
    catalogueVersion: 1,
    channel: 'kiosk',
    startedAt: '2026-03-10T02:59:40.000Z',
    answeredAt: '2026-03-10T03:00:00.000Z',
    officerIds: ['lan'],
    serviceFieldId: 'land',
    ratings: ratingsOf(),
    ...replaced,
  };
}

/** So many responses, numbered from 1 (or from `firstSeq`). */
export function responses(
  count: number,
  replaced: Readonly<Record<string, unknown>> = {},
  firstSeq = 1,
): SentResponse[] {
  return Array.from({ length: count }, (_, index) => response({ seq: firstSeq + index, ...replaced }));
}
