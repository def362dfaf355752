import { useRef } from 'preact/hooks';
import { type Loaded, useLoaded } from '../../ui/use-loaded.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export interface Pages<P> {
  readonly loaded: Loaded<P>;
  /** Absent on the last page. */
  readonly showMore: (() => void) | undefined;
}

/** A list that grows by a page when asked to; other inputs begin it anew. Loaded again, it is as long as before. */
export function usePages<Row, P extends Page<Row>>(
  load: (after: string) => Promise<P>,
  inputs: readonly string[],
): Pages<P> {
  const key = JSON.stringify(inputs);
  const asked = useRef({ key, pages: 1 });
  if (asked.current.key !== key) asked.current = { key, pages: 1 };
  const loaded = useLoaded(async () => {
    let page = await load('');
    const rows = [...page.rows];
    for (let count = 1; count < asked.current.pages && page.next !== null; count += 1) {
      page = await load(page.next);
      rows.push(...page.rows);
    }
    return { ...page, rows };
  }, inputs);
  const showMore = () => {
    asked.current.pages += 1;
    void loaded.reload();
  };
  return { loaded, showMore: loaded.value?.next ? showMore : undefined };
}
