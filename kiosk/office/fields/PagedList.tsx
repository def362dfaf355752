import type { ComponentChildren } from 'preact';
import { en } from '../../../shared/text/page/en.ts';
import { vi } from '../../../shared/text/page/vi.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { Pages } from './use-pages.ts';

interface Props<P> {
  of: Pages<P>;
  children: (page: P) => ComponentChildren;
}

/** What has come of a list that grows, and the button for more of it. */
export function PagedList<P>({ of: { loaded, showMore }, children }: Props<P>) {
  const words = useWords({ vi, en });
  return (
    <>
      <Loading of={loaded} />
      {loaded.value !== undefined && children(loaded.value)}
      {showMore && (
        <div class="buttons">
          <button type="button" class="button" onClick={showMore}>
            {words.more}
          </button>
        </div>
      )}
    </>
  );
}
