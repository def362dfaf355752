import { passwordMinLength } from '../../shared/endpoints/account.ts';

/** What the list of the world's most common passwords does not know of Vietnam. */
const vietnamese = [
  ...['matkhau123', 'matkhau1234', 'matkhau12345', 'matkhau123456', 'matkhau'],
  ...['anhyeuem123', 'emyeuanh123', 'vietnam123', 'vietnam1234', 'hochiminh123', 'hanoi123456'],
  ...['motcua12345', 'hanhchinhcong', 'hanhchinh123', 'ubndxa12345', 'congchuc123', 'canbo123456'],
  ...['administrator', 'admin12345', 'admin123456', 'quantri123', 'quantri1234', 'abcd123456'],
];

/** A password that is one of these but for what stands behind it is no better. */
const appended = /[\d\W_]{1,4}$/u;

/** Without case and diacritics. */
function flatten(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** Without spaces as well: whoever guesses tries all of them at once. */
function fold(text: string): string {
  return flatten(text).replace(/\s/g, '');
}

/** What stands before the name of a place in the name of its office. */
const kind = /^.*?\b(xa|phuong|thi tran|dac khu|tinh|thanh pho)\s+/;

/** Shorter ones stand in many a word: Huế in thuê. */
const shortestName = 5;

/** True where an office's name, that of its place, or its id is part of it: what somebody nearby tries first. */
export function containsOfficeName(
  password: string,
  { id, name }: { readonly id: string; readonly name: string },
): boolean {
  const names = [name, flatten(name).replace(kind, ''), id.replaceAll('-', '')].map(fold);
  const plain = fold(password).replace(/[-_.]/g, '');
  return names.some((each) => each.length >= shortestName && plain.includes(each));
}

let known: Promise<ReadonlySet<string>> | undefined;

/** Read when the first password is chosen: 49,000 entries, of which those count that are long enough to be taken. */
async function loadCommon(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const common = [...dictionary['passwords-common'], ...vietnamese].map(fold);
  return new Set(common.filter((password) => password.length >= passwordMinLength - 4));
}

/** True for what guessers try first, in any case, with or without diacritics; and for the account's own name. */
export async function isCommonPassword(password: string, name: string): Promise<boolean> {
  known ??= loadCommon();
  const common = await known;
  const plain = fold(password);
  if (new Set(plain).size < 4) return true;
  const stem = plain.replace(appended, '');
  const ownName = fold(name);
  return [plain, stem].some((each) => common.has(each) || each === ownName || each === ownName.repeat(2));
}
