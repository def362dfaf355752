import { sortByName } from './vietnamese-order.ts';

/** A commune under a province, with room for what comes between and beneath. */
export const mostLevels = 5;

export interface Placed {
  readonly officeId: string;
  readonly name: string;
  /** null: under none, or under none that may be seen. */
  readonly parentId: string | null;
}

export type InTree<T> = T & { readonly depth: number };

/** Each office after the one that it stands under, neighbours in the order of their names. */
export function orderAsTree<T extends Placed>(offices: readonly T[]): InTree<T>[] {
  const ids = new Set(offices.map(({ officeId }) => officeId));
  const children = Map.groupBy(sortByName(offices), ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : '',
  );
  const listUnder = (parentId: string, depth: number): InTree<T>[] =>
    (children.get(parentId) ?? []).flatMap((office) => [
      { ...office, depth },
      ...listUnder(office.officeId, depth + 1),
    ]);
  return listUnder('', 0);
}
