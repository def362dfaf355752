import { describe, expect, it } from 'vitest';
import {
  buildCatalogue,
  type OfficeDraft,
  openPublished,
} from '../../kiosk/office/new-office/office-draft.ts';
import { listPeople, mergePeople } from '../../kiosk/office/people/merge-people.ts';
import type { People, Person } from '../../shared/endpoints/people-sheet.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const published = smallCatalogue();
const draft = openPublished(published);

const person = (name: string, rest: Partial<Person> = {}): Person => ({
  honorific: '',
  name,
  title: '',
  serviceFields: [],
  firstDay: '',
  lastDay: '',
  ...rest,
});

function merged(people: Partial<People>, form: OfficeDraft = draft) {
  const { change, counts } = mergePeople(form, { serviceFields: [], officers: [], ...people });
  return { counts, catalogue: buildCatalogue({ ...form, ...change }) };
}

describe('people from a spreadsheet', () => {
  it('keep their ids where the form has them, however the name is typed, and nobody goes', () => {
    const { counts, catalogue } = merged({
      serviceFields: [' ĐẤT  đai', 'Hộ tịch'],
      officers: [
        person('nguyễn thị LAN', { title: 'chuyên viên', serviceFields: ['Hộ tịch'], lastDay: '2026-12-31' }),
      ],
    });
    expect(catalogue.serviceFields.map(({ id }) => id)).toEqual(['land', 'justice', 'ho-tich']);
    expect(catalogue.officers.map(({ id }) => id)).toEqual(['lan', 'minh']);
    expect(catalogue.officers[0]).toMatchObject({
      honorific: 'Bà',
      title: 'chuyên viên',
      serviceFieldIds: ['ho-tich'],
      lastDay: '2026-12-31',
    });
    expect(counts).toEqual({ newFields: 1, newOfficers: 0, changedOfficers: 1 });
  });

  it('leave what is empty in the file as it is', () => {
    const { counts, catalogue } = merged({ officers: [person('Nguyễn Thị Lan')] });
    expect(catalogue.officers).toEqual(published.officers);
    expect(counts.changedOfficers).toBe(0);
  });

  it('are told from their namesakes by the title', () => {
    const { catalogue } = merged({
      officers: [
        person('Trần Văn Minh', { title: 'công chức' }),
        person('Trần Văn Minh', { title: 'chuyên viên' }),
      ],
    });
    expect(catalogue.officers.map(({ id, title }) => [id, title])).toEqual([
      ['lan', 'công chức'],
      ['minh', 'công chức'],
      ['tran-van-minh', 'chuyên viên'],
    ]);
  });

  it('come back the same from the spreadsheet that has them', () => {
    const { counts, catalogue } = merged(listPeople(draft));
    expect(catalogue).toEqual(buildCatalogue(draft));
    expect(counts).toEqual({ newFields: 0, newOfficers: 0, changedOfficers: 0 });
  });
});
