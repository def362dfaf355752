import { ensurePages } from '../../server/pages-build.ts';

/** Before tests that start real servers: several of them at once must not build the pages at once. */
export async function setup(): Promise<void> {
  await ensurePages(() => {});
}
