import type { MediaView } from '../../../shared/endpoints/media.ts';
import { en } from '../../../shared/text/media/en.ts';
import { vi } from '../../../shared/text/media/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { useLanguage, useWords } from '../../ui/PageLanguage.tsx';
import { describeName } from './media-shelf.ts';

interface Props {
  media: readonly MediaView[];
  isBusy: boolean;
  onRemove: (name: string, label: string) => void;
}

/** Left behind by officers who went and questions that changed; to be cleared away by a person. */
export function UnusedMedia({ media, isBusy, onRemove }: Props) {
  const words = useWords({ vi, en });
  const nameOf = new Intl.DisplayNames(useLanguage(), { type: 'language' });
  if (media.length === 0) return null;
  const labelOf = (name: string) => {
    const { language, id } = describeName(name);
    return language === null
      ? words.unusedPicture(id)
      : words.unusedRecording(nameOf.of(language) ?? language, id);
  };
  return (
    <Card title={words.unused} hint={words.unusedHint}>
      <ul class="unused-media">
        {media.map(({ name }) => (
          <li key={name}>
            {labelOf(name)}
            <button
              type="button"
              class="quiet-button"
              aria-label={words.removeFor(labelOf(name))}
              aria-disabled={isBusy}
              onClick={() => onRemove(name, labelOf(name))}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
