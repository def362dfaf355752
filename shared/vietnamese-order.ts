const collator = new Intl.Collator('vi', { numeric: true });

/** The order of a Vietnamese dictionary, whatever the machine's language: `An Ánh Ân Dung Đông`, `Quầy 2 Quầy 10`. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

export function sortByName<T extends { readonly name: string }>(named: readonly T[]): T[] {
  return [...named].sort((a, b) => compareNames(a.name, b.name));
}
