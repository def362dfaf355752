const slugMaxLength = 64;

/** Cut at a dash where there is one, so that no word is left as a stump. */
function shorten(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug;
  const dash = slug.lastIndexOf('-', maxLength);
  return slug.slice(0, dash > 0 ? dash : maxLength);
}

/** `Ủy ban nhân dân xã Lộc Vĩnh` → `uy-ban-nhan-dan-xa-loc-vinh`; '' where no Latin letter or digit is left. */
export function slugOf(name: string): string {
  const folded = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return shorten(folded, slugMaxLength);
}

/** An id that is not among those taken: `tu-phap`, then `tu-phap-2`. `fallback` is for names without a slug. */
export function uniqueSlug(name: string, fallback: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name) || fallback;
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const candidate = shorten(slug, slugMaxLength - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}

/** One id for each name, in order; those given already are kept. */
export function uniqueSlugs(
  rows: readonly { readonly id: string; readonly name: string }[],
  fallback: string,
): string[] {
  const taken = new Set(rows.map(({ id }) => id).filter(Boolean));
  return rows.map(({ id, name }) => {
    const slug = id || uniqueSlug(name, fallback, taken);
    taken.add(slug);
    return slug;
  });
}
