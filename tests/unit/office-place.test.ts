import { describe, expect, it } from 'vitest';
import { placeOf, sectionsOf } from '../../kiosk/office/place.ts';
import { parseRoute } from '../../kiosk/office/route.ts';
import { roles } from '../../shared/role.ts';

const offices = ['dong-ha', 'loc-vinh'].map((officeId) => ({
  officeId,
  name: officeId,
  catalogueVersion: 1,
  parentId: null,
}));
const [first, second] = offices;

describe('where an address leads', () => {
  it('is what it names', () => {
    const route = parseRoute('#/loc-vinh/annex?from=2026-01-01&to=2026-03-31');
    expect(placeOf(route, offices, 'admin')).toEqual({
      kind: 'section',
      office: second,
      section: 'annex',
      period: { from: '2026-01-01', to: '2026-03-31' },
      isAsAddressed: true,
    });
  });

  it('is the first office and section where it names none of the account', () => {
    const annex = { kind: 'section', office: first, section: 'annex', period: null, isAsAddressed: false };
    for (const hash of ['#/', '#/khong-co/annex?from=2026-01-01&to=2026-03-31'])
      expect(placeOf(parseRoute(hash), offices, 'clerk')).toEqual(annex);
    expect(placeOf(parseRoute('#/loc-vinh/accounts'), offices, 'clerk')).toMatchObject({
      office: second,
      section: 'annex',
      isAsAddressed: false,
    });
  });

  it('is a new office for whoever may make one, when there is none or one is asked for', () => {
    expect(placeOf(parseRoute('#/'), [], 'admin')).toEqual({ kind: 'new-office' });
    expect(placeOf(parseRoute('#/new-office'), offices, 'admin')).toEqual({ kind: 'new-office' });
    expect(placeOf(parseRoute('#/new-office'), offices, 'manager')).toMatchObject({ kind: 'section' });
    expect(placeOf(parseRoute('#/'), [], 'manager')).toEqual({ kind: 'no-office' });
  });

  it('shows no section to a role that may use none', () => {
    expect(placeOf(parseRoute('#/loc-vinh/annex'), offices, 'officer')).toEqual({
      kind: 'no-section',
      office: second,
    });
  });
});

describe('the sections of a role', () => {
  it('are those that it may use', () => {
    expect(Object.fromEntries(roles.map((role) => [role, sectionsOf(role).join(' ')]))).toEqual({
      admin:
        'annex overview closings charts responses comments cases appraisal alerts devices paper codes form media languages accounts api-keys history tree public settings',
      manager:
        'annex overview closings charts responses comments cases appraisal alerts devices paper codes form media languages accounts api-keys history public settings',
      clerk:
        'annex overview closings charts responses comments cases alerts devices paper codes form media languages public settings',
      officer: '',
      province: 'annex overview closings charts form',
      auditor:
        'overview closings responses alerts devices form media languages accounts history public settings',
    });
  });
});
