import type { CatalogueChange } from '../../../shared/catalogue-difference.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';

/** What differs between two catalogues, a sentence each. */
export function ChangeList({ changes }: { changes: readonly CatalogueChange[] }) {
  const { sentenceOf } = useWords({ vi, en });
  return (
    <ul class="changes">
      {changes.map((change) => {
        const sentence = sentenceOf(change);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}
