import { expect, test } from 'vitest';
import { isCommonPassword } from '../../server/access/common-password.ts';

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
