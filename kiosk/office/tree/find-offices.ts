import type { OfficeView } from '../../../shared/endpoints/office.ts';
import { foldText } from '../../../shared/fold-text.ts';
import { type InTree, orderAsTree } from '../../../shared/office-tree.ts';

/** More of them nobody looks through. */
export const mostShown = 50;

function foldName(name: string): string {
  return foldText(name.normalize('NFD').replace(/\p{Mn}/gu, '')).replaceAll('đ', 'd');
}

/** Those whose names have all that was typed, without regard to case and diacritics; as a tree where nothing was. */
export function findOffices(offices: readonly OfficeView[], typed: string): InTree<OfficeView>[] {
  const tree = orderAsTree(offices);
  const parts = foldName(typed).split(' ').filter(Boolean);
  if (parts.length === 0) return tree;
  return tree
    .filter(({ name }) => parts.every((part) => foldName(name).includes(part)))
    .map((office) => ({ ...office, depth: 0 }));
}
