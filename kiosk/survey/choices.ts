/** More than this many answers are set smaller, so that most of them are in sight. */
const fewMost = 6;

export function choicesClass(count: number): string {
  return count > fewMost ? 'choices many' : 'choices';
}
