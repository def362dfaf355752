import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { Failure } from './Failure.tsx';
import { useWords } from './PageLanguage.tsx';
import type { Loaded } from './use-loaded.ts';

/** Stands where something is being loaded, or could not be. Nothing once it is there. */
export function Loading({ of: loaded }: { of: Loaded<unknown> }) {
  const words = useWords({ vi, en });
  if (loaded.error !== undefined)
    return <Failure error={loaded.error} onRetry={() => void loaded.reload()} />;
  if (loaded.value !== undefined) return null;
  return <output class="loading">{words.loading}</output>;
}
