import { describe, expect, test } from 'vitest';
import { findRights, SignInRules } from '../../server/access/sign-in-rule.ts';

const clerk = { claim: 'groups', value: 'tong-hop', role: 'clerk', officeId: 'loc-vinh' };
const officer = { claim: 'groups', value: 'mot-cua', role: 'officer', officeIdClaim: 'unit' };

const rightsOf = (rules: readonly object[], claims: object) =>
  findRights(SignInRules.parse({ rules }), claims as never);

describe('a rule of who may come in', () => {
  test('fits a claim that is the text, or a list that has it', () => {
    const rights = { role: 'clerk', officeId: 'loc-vinh', officerId: null };
    for (const groups of ['tong-hop', ['khac', 'tong-hop']])
      expect(rightsOf([clerk], { groups })).toEqual(rights);
    for (const groups of ['tong-hop-2', 'Tong-hop', ['khac'], [], { 'tong-hop': true }, 7, null, undefined])
      expect(rightsOf([clerk], { groups }), JSON.stringify(groups)).toBeUndefined();
    expect(rightsOf([clerk], {})).toBeUndefined();
  });

  test('finds a claim that lies deeper, and nothing that every object has', () => {
    const deeper = { ...clerk, claim: ['realm_access', 'roles'] };
    expect(rightsOf([deeper], { realm_access: { roles: ['tong-hop'] } })).toBeDefined();
    expect(rightsOf([deeper], { realm_access: 'tong-hop' })).toBeUndefined();
    expect(rightsOf([{ ...clerk, claim: ['constructor', 'name'], value: 'Object' }], {})).toBeUndefined();
  });

  test('comes before those that stand after it', () => {
    const manager = { ...clerk, value: 'quan-ly', role: 'manager' };
    const claims = { groups: ['tong-hop', 'quan-ly'] };
    expect(rightsOf([manager, clerk], claims)?.role).toBe('manager');
    expect(rightsOf([clerk, manager], claims)?.role).toBe('clerk');
  });

  test('reads office and officer from claims, where they are one id each', () => {
    const rule = { ...officer, officerIdClaim: 'staff' };
    const ask = (claims: object) => rightsOf([rule], { groups: 'mot-cua', ...claims });
    const lan = { role: 'officer', officeId: 'an-binh', officerId: 'lan' };
    expect(ask({ unit: 'an-binh', staff: 'lan' })).toEqual(lan);
    expect(ask({ unit: ['an-binh'], staff: 'lan' })).toEqual(lan);
    for (const unit of [undefined, '', 'An Bình', ['an-binh', 'binh-an'], 7])
      expect(ask({ unit, staff: 'lan' }), String(unit)).toBeUndefined();
    expect(ask({ unit: 'an-binh' })).toBeUndefined();
  });

  test.each([
    ['no rule at all', []],
    ['a role that there is not', [{ ...clerk, role: 'king' }]],
    ['no office', [{ ...clerk, officeId: undefined }]],
    ['two offices', [{ ...clerk, officeIdClaim: 'unit' }]],
    ['an office that is no id', [{ ...clerk, officeId: 'Lộc Vĩnh' }]],
    ['an administrator of one office', [{ ...clerk, role: 'admin' }]],
    ['an officer without a name', [officer]],
    ['an officer’s name for a clerk', [{ ...clerk, officerId: 'lan' }]],
    ['no value', [{ ...clerk, value: '' }]],
    ['a word that it does not know', [{ ...clerk, office: 'loc-vinh' }]],
  ])('is refused with %s', (_, rules) => {
    expect(SignInRules.safeParse({ rules }).success).toBe(false);
  });
});
