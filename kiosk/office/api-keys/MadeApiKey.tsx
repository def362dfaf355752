import type { ApiKeyView } from '../../../shared/endpoints/api-key.ts';
import { en } from '../../../shared/text/api-keys/en.ts';
import { vi } from '../../../shared/text/api-keys/vi.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ShownOnce } from '../fields/ShownOnce.tsx';

interface Props {
  apiKey: string;
  view: ApiKeyView;
  onDone: () => void;
}

/** The key itself, this once. */
export function MadeApiKey({ apiKey, view, onDone }: Props) {
  const words = useWords({ vi, en }).made;
  const { text, done } = words;
  return (
    <ShownOnce title={words.title(view.name)} {...{ text, done, onDone }} secret={apiKey}>
      <dt>{words.label}</dt>
      <dd class="code-address" data-testid="api-key">
        {apiKey}
      </dd>
      <dt>{words.expires}</dt>
      <dd>{formatMoment(view.expiresAt)}</dd>
    </ShownOnce>
  );
}
