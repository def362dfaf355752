export interface Equation {
  readonly weights: readonly number[];
  readonly sum: number;
}

/**
 * True where all solutions in numbers of at least 0 give one cell the same value. What is 0 in every solution is
 * found first; the rest is linear: a cell is pinned where its unit vector is a sum of the equations.
 */
export function isPinned(equations: readonly Equation[], truth: readonly number[], cell: number): boolean {
  const empty = new Set(equations.filter(({ sum }) => sum === 0).flatMap(({ weights }) => placesOf(weights)));
  const known = [...empty].map((place) => truth.map((_, at) => (at === place ? 1 : 0)));
  const lines = [...equations.map(({ weights }) => weights), ...known];
  const unit = truth.map((_, at) => (at === cell ? 1 : 0));
  return rankOf([...lines, unit]) === rankOf(lines);
}

function placesOf(weights: readonly number[]): number[] {
  return weights.flatMap((weight, place) => (weight === 0 ? [] : [place]));
}

function rankOf(lines: readonly (readonly number[])[]): number {
  const rest = lines.map((line) => [...line]);
  let rank = 0;
  for (let column = 0; column < (rest[0]?.length ?? 0); column += 1) {
    const pivot = rest.findIndex((line, at) => at >= rank && Math.abs(line[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [found = []] = rest.splice(pivot, 1);
    rest.splice(rank, 0, found);
    for (const line of rest.slice(rank + 1)) subtract(line, found, column);
    rank += 1;
  }
  return rank;
}

function subtract(line: number[], pivot: readonly number[], column: number): void {
  const factor = (line[column] ?? 0) / (pivot[column] ?? 1);
  for (let at = column; at < line.length; at += 1) line[at] = (line[at] ?? 0) - factor * (pivot[at] ?? 0);
}
