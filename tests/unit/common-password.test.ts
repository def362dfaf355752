import { expect, test } from 'vitest';
import { containsOfficeName, isCommonPassword } from '../../server/access/common-password.ts';

test.each([
  'Password123',
  'PASSWORD1234!',
  '1q2w3e4r5t',
  '1234567890',
  'Mật khẩu 123',
  'matkhau12345',
  'aaaaaaaaaaaa',
  'abababababab',
  'NguyenThiHoa',
  'nguyễn thị hoa 2026',
])('%s is what guessers try first', async (password) => {
  expect(await isCommonPassword(password, password.includes('thị') ? 'Nguyễn Thị Hoa' : 'nguyenthihoa')).toBe(
    true,
  );
});

test.each(['hoa sen trắng 1975', 'ba con mèo ngủ trưa', 'k7Qp-22xv-rtYm', 'Trời hôm nay xanh'])(
  '%s is not',
  async (password) => {
    expect(await isCommonPassword(password, 'nguyenthihoa')).toBe(false);
  },
);

test.each([
  ['xalocvinh2026', true],
  ['Lộc Vĩnh quê tôi', true],
  ['loc_vinh.12345', true],
  ['ủy ban nhân dân xã lộc vĩnh', true],
  ['con mèo lộc vừng', false],
  ['hoa sen trắng 1975', false],
])('%s holds the name of the office: %s', (password, expected) => {
  const office = { id: 'loc-vinh', name: 'Ủy ban nhân dân xã Lộc Vĩnh' };
  expect(containsOfficeName(password, office)).toBe(expected);
});

test('a name of few letters is no reason against a password', () => {
  expect(containsOfficeName('đi thuê nhà ở phố', { id: 'hue', name: 'Ủy ban nhân dân thành phố Huế' })).toBe(
    false,
  );
});
