import { getMediaContent } from '../../../shared/endpoints/media.ts';
import { mediaTypes } from '../../../shared/media-type.ts';
import { en } from '../../../shared/text/media/en.ts';
import { vi } from '../../../shared/text/media/vi.ts';
import { addressOf } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { FileButton } from '../fields/FileButton.tsx';
import { focusFileInput } from '../fields/row-focus.ts';
import { countMissing, type MediaShelf } from './media-shelf.ts';

export interface PictureItem {
  /** The picture's, as the server knows it. */
  readonly name: string;
  readonly label: string;
  readonly detail: string;
}

export interface PictureActions {
  readonly isBusy: boolean;
  readonly onPicture: (item: PictureItem, file: File) => void;
  readonly onRemove: (item: PictureItem) => void;
}

interface Props {
  officeId: string;
  title: string;
  hint: string;
  /** What is said where there is nothing to have a picture. */
  empty: string;
  items: readonly PictureItem[];
  shelf: MediaShelf;
  /** null where the person may only look. */
  actions: PictureActions | null;
}

export function PictureList({ title, hint, empty, items, ...rest }: Props) {
  const words = useWords({ vi, en });
  const missing = countMissing(
    items.map(({ name }) => name),
    rest.shelf,
  );
  return (
    <Card title={title} hint={hint}>
      {items.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <>
          <p class={missing > 0 ? 'soft' : ''}>
            {missing > 0 ? words.missingPictures(missing, items.length) : words.allPictures}
          </p>
          <ul class="pictures">
            {items.map((item) => (
              <Picture key={item.name} item={item} {...rest} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Picture({
  officeId,
  item,
  shelf,
  actions,
}: Pick<Props, 'officeId' | 'shelf' | 'actions'> & { item: PictureItem }) {
  const words = useWords({ vi, en });
  const { name, label, detail } = item;
  const kept = shelf.get(name);
  return (
    <li class="picture-item">
      {kept ? (
        <img
          class="picture"
          src={addressOf(getMediaContent, { officeId, digest: kept.digest })}
          alt={words.pictureOf(label)}
          width="96"
          height="96"
        />
      ) : (
        <span class="picture picture-missing">{words.noPicture}</span>
      )}
      <div class="picture-text">
        <strong>{label}</strong>
        {detail && <span class="soft">{detail}</span>}
        {actions && (
          <span class="row-buttons">
            <FileButton
              label={kept ? words.replacePicture : words.addPicture}
              spoken={kept ? words.replacePictureFor(label) : words.addPictureFor(label)}
              accept={mediaTypes.picture.join()}
              isDisabled={actions.isBusy}
              onFile={(file) => actions.onPicture(item, file)}
            />
            {kept && (
              <button
                type="button"
                class="quiet-button"
                aria-label={words.removeFor(words.pictureOf(label))}
                aria-disabled={actions.isBusy}
                onClick={({ currentTarget }) => {
                  focusFileInput(currentTarget);
                  actions.onRemove(item);
                }}
              >
                {words.remove}
              </button>
            )}
          </span>
        )}
      </div>
    </li>
  );
}
