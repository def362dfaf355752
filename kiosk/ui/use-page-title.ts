import { useEffect } from 'preact/hooks';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { useWords } from './PageLanguage.tsx';

/** The title of the window: what is shown, then the product. A page behind a sign-in names nothing. */
export function usePageTitle(title: string, isInFront = true): void {
  const { product } = useWords({ vi, en });
  useEffect(() => {
    if (isInFront) document.title = `${title} – ${product}`;
  }, [title, product, isInFront]);
}
