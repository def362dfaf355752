import { useState } from 'preact/hooks';
import { officerLabel } from '../../../shared/catalogue.ts';
import { getMediaContent } from '../../../shared/endpoints/media.ts';
import { localize } from '../../../shared/localized-text.ts';
import { officerPicture, serviceFieldPicture } from '../../../shared/media-name.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { listCatalogueLanguages } from '../../../shared/spoken-text.ts';
import { en } from '../../../shared/text/media/en.ts';
import { vi } from '../../../shared/text/media/vi.ts';
import { addressOf } from '../../api/call.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useLanguage, useWords } from '../../ui/PageLanguage.tsx';
import { listUnused } from './media-shelf.ts';
import { type PictureActions, PictureList } from './PictureList.tsx';
import { RecordingList } from './RecordingList.tsx';
import { makeSquarePicture } from './square-picture.ts';
import { UnusedMedia } from './UnusedMedia.tsx';
import { type LoadedMedia, type OfficeMedia, useMedia } from './use-media.ts';
import { usePlayer } from './use-player.ts';
import { useRecorder } from './use-recorder.ts';

export function MediaSection({ officeId, role }: { officeId: string; role: Role }) {
  const words = useWords({ vi, en });
  const [done, setDone] = useState('');
  const [fault, setFault] = useState('');
  const media = useMedia(officeId, ({ label, file }) => {
    setFault('');
    setDone(file ? words.saved(label) : words.removed(label));
  });
  const mayWrite = mayDo(role, 'media.write');
  const say = (sentence: string) => {
    setDone('');
    setFault(sentence);
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {!mayWrite && <p class="note">{words.readOnly}</p>}
      <output class="done in-view">{media.isBusy || media.error !== undefined ? '' : done}</output>
      {fault && (
        <p class="failure in-view" role="alert">
          {fault}
        </p>
      )}
      {media.error !== undefined && (
        <div class="in-view">
          <Failure error={media.error} />
        </div>
      )}
      <Loading of={media.loaded} />
      {media.loaded.value && <Shelves {...{ officeId, media, mayWrite, say }} {...media.loaded.value} />}
    </>
  );
}

interface ShelvesProps extends LoadedMedia {
  officeId: string;
  media: OfficeMedia;
  mayWrite: boolean;
  say: (fault: string) => void;
}

function Shelves({ officeId, media, mayWrite, catalogue, groups, shelf, say }: ShelvesProps) {
  const words = useWords({ vi, en });
  const language = useLanguage();
  const player = usePlayer();
  const { isBusy, putPicture, putRecording, remove } = media;
  const recorder = useRecorder(({ name, text }, file) => putRecording(name, file, text));
  const pictures: PictureActions | null = mayWrite
    ? {
        isBusy,
        onPicture: async ({ name, label }, file) => {
          say('');
          const square = await makeSquarePicture(file).catch(() => null);
          if (square) await putPicture(name, square, words.pictureOf(label));
          else say(words.unreadablePicture);
        },
        onRemove: ({ name, label }) => void remove(name, words.pictureOf(label)),
      }
    : null;
  const edit = mayWrite
    ? {
        isBusy,
        recorder,
        onFile: (name: string, file: File, text: string) => void putRecording(name, file, text),
        onRemove: (name: string, text: string) => void remove(name, text),
      }
    : null;
  return (
    <>
      {recorder.isRefused && <p class="failure in-view">{words.microphoneRefused}</p>}
      {player.hasFailed && <p class="failure in-view">{words.unplayable}</p>}
      <PictureList
        {...{ officeId, shelf }}
        title={words.officers}
        hint={words.officersHint}
        empty={words.noOfficers}
        items={catalogue.officers.map((officer) => ({
          name: officerPicture(officer.id),
          label: officerLabel({ ...officer, title: '' }),
          detail: officer.title,
        }))}
        actions={pictures}
      />
      <PictureList
        {...{ officeId, shelf }}
        title={words.serviceFields}
        hint={words.serviceFieldsHint}
        empty={words.noServiceFields}
        items={catalogue.serviceFields.map(({ id, name }) => ({
          name: serviceFieldPicture(id),
          label: localize(name, language),
          detail: '',
        }))}
        actions={pictures}
      />
      <RecordingList
        {...{ groups, shelf }}
        languages={listCatalogueLanguages(catalogue)}
        actions={{
          onListen: ({ digest }) => player.play(addressOf(getMediaContent, { officeId, digest })),
          edit,
        }}
      />
      {mayWrite && (
        <UnusedMedia
          media={listUnused(shelf, catalogue, groups)}
          isBusy={isBusy}
          onRemove={(name, label) => void remove(name, label)}
        />
      )}
    </>
  );
}
