/** Levels by their places, neighbours joined: `[[0], [1, 2]]`. */
export type LevelGroups = readonly (readonly number[])[];

/** All ways of joining neighbouring levels, those that tell most first. */
export function listLevelGroups(levels: number): LevelGroups[] {
  const joints = Math.max(levels - 1, 0);
  const ways = Array.from({ length: 2 ** joints }, (_, cuts) => groupsOf(levels, cuts));
  return ways.reverse().sort((a, b) => b.length - a.length);
}

/** After level `n` there is a cut where bit `n` of `cuts` is set. */
function groupsOf(levels: number, cuts: number): LevelGroups {
  const groups: number[][] = [];
  for (let level = 0; level < levels; level += 1) {
    const isCut = level === 0 || (cuts & (1 << (level - 1))) !== 0;
    if (isCut) groups.push([level]);
    else groups.at(-1)?.push(level);
  }
  return groups;
}

/** True where `coarse` splits nothing that `fine` joins. */
export function isJoinOf(coarse: LevelGroups, fine: LevelGroups): boolean {
  return fine.every((part) => coarse.some((group) => part.every((level) => group.includes(level))));
}

export function joinLevels(counts: readonly number[], groups: LevelGroups): number[] {
  return groups.map((group) => group.reduce((sum, level) => sum + (counts[level] ?? 0), 0));
}
