/** As texts are compared that people type: without regard to case, to spaces and to how letters are composed. */
export function foldText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}
