/** More than this many answers are set smaller, so that most of them are in sight. */
const fewMost = 6;

/** What a list of so many answers needs to be told for its looks. */
export function choicesOf(count: number, kind = '') {
  return { class: `choices ${kind} ${count > fewMost ? 'many' : ''}`, style: { '--count': count } };
}
