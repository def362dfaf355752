import { expect, test } from 'vitest';
import { findOffices } from '../../kiosk/office/tree/find-offices.ts';

const offices = [
  ['tinh', 'Tỉnh Đắk Lắk', null],
  ['b', 'Xã Ea Đrăng', 'tinh'],
  ['a', 'Phường Buôn Hồ', 'tinh'],
  ['c', 'Đặc khu Phú Quý', 'unseen'],
].map(([officeId, name, parentId]) => ({
  officeId: officeId ?? '',
  name: name ?? '',
  parentId: parentId ?? null,
  catalogueVersion: 1,
}));

const listed = (typed: string) => findOffices(offices, typed).map(({ name, depth }) => [name, depth]);

test('offices stand under what they belong to, in the order of names', () => {
  expect(listed('')).toEqual([
    ['Đặc khu Phú Quý', 0],
    ['Tỉnh Đắk Lắk', 0],
    ['Phường Buôn Hồ', 1],
    ['Xã Ea Đrăng', 1],
  ]);
});

test('offices are found by parts of their names, without diacritics and case', () => {
  expect(listed('dak')).toEqual([['Tỉnh Đắk Lắk', 0]]);
  expect(listed('  BUON   ho ')).toEqual([['Phường Buôn Hồ', 0]]);
  expect(listed('Đrăng')).toEqual([['Xã Ea Đrăng', 0]]);
  expect(listed('xyz')).toEqual([]);
});
