import type { MediaView } from '../../../shared/endpoints/media.ts';
import { mediaTypes } from '../../../shared/media-type.ts';
import { isOutdatedFor } from '../../../shared/recorded-text.ts';
import { en } from '../../../shared/text/media/en.ts';
import { vi } from '../../../shared/text/media/vi.ts';
import { formatCountdown } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { FileButton } from '../fields/FileButton.tsx';
import { focusFileInput } from '../fields/row-focus.ts';
import { hasMicrophone } from './microphone.ts';
import type { Recorder } from './use-recorder.ts';

export interface RecordingActions {
  readonly onListen: (kept: MediaView) => void;
  /** null where the person may only listen. */
  readonly edit: {
    readonly isBusy: boolean;
    readonly recorder: Recorder;
    readonly onFile: (name: string, file: File, text: string) => void;
    readonly onRemove: (name: string, text: string) => void;
  } | null;
}

interface Props {
  name: string;
  text: string;
  kept: MediaView | undefined;
  actions: RecordingActions;
}

export function RecordingState({ text, kept }: Pick<Props, 'text' | 'kept'>) {
  const { states } = useWords({ vi, en });
  const state = !kept ? 'missing' : isOutdatedFor(kept, text) ? 'outdated' : 'there';
  return <span class={state === 'there' ? 'recording-there' : 'warning-text'}>{states[state]}</span>;
}

export function RecordingButtons({ name, text, kept, actions: { onListen, edit } }: Props) {
  const words = useWords({ vi, en });
  return (
    <div class="row-buttons">
      {kept && (
        <button
          type="button"
          class="button button-small"
          aria-label={words.listenTo(text)}
          onClick={() => onListen(kept)}
        >
          {words.listen}
        </button>
      )}
      {edit && <EditButtons {...{ name, text, kept, edit }} />}
    </div>
  );
}

type EditProps = Pick<Props, 'name' | 'text' | 'kept'> & { edit: NonNullable<RecordingActions['edit']> };

function EditButtons({ name, text, kept, edit: { isBusy, recorder, onFile, onRemove } }: EditProps) {
  const words = useWords({ vi, en });
  if (recorder.recorded?.name === name)
    return (
      <button
        type="button"
        class="button button-small button-recording"
        aria-label={words.recording(text)}
        onClick={() => void recorder.stop()}
      >
        {words.stop(formatCountdown(recorder.seconds))}
      </button>
    );
  const isBlocked = isBusy || recorder.recorded !== null;
  return (
    <>
      {hasMicrophone() && (
        <button
          type="button"
          class="button button-small"
          aria-label={kept ? words.recordAgainFor(text) : words.recordFor(text)}
          aria-disabled={isBlocked}
          onClick={() => {
            if (!isBlocked) void recorder.start({ name, text });
          }}
        >
          {kept ? words.recordAgain : words.record}
        </button>
      )}
      <FileButton
        label={words.upload}
        spoken={words.uploadFor(text)}
        accept={['audio/*', ...mediaTypes.recording].join()}
        isDisabled={isBlocked}
        onFile={(file) => onFile(name, file, text)}
      />
      {kept && (
        <button
          type="button"
          class="quiet-button"
          aria-label={words.removeFor(text)}
          aria-disabled={isBlocked}
          onClick={({ currentTarget }) => {
            if (isBlocked) return;
            focusFileInput(currentTarget);
            onRemove(name, text);
          }}
        >
          {words.remove}
        </button>
      )}
    </>
  );
}
