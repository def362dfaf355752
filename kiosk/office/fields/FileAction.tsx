import type { ComponentChildren } from 'preact';
import { Failure } from '../../ui/Failure.tsx';
import type { Action } from '../../ui/use-action.ts';
import { FileButton } from './FileButton.tsx';

interface Props {
  label: string;
  /** What is heard: names what the file is for. */
  spoken: string;
  accept: string;
  /** What is done with the file. */
  action: Action<[File]>;
  /** Buttons before it. */
  beside?: ComponentChildren;
  /** What came of it; empty where there is nothing to say. */
  done?: string;
  error?: unknown;
}

/** Asks for a file, does something with it, and says what came of it. */
export function FileAction({ action, beside, done = '', error, ...button }: Props) {
  return (
    <>
      <div class="buttons">
        {beside}
        <FileButton {...button} isDisabled={action.isRunning} onFile={(file) => void action.run(file)} />
      </div>
      <output class="done">{done}</output>
      <Failure error={error ?? action.error} />
    </>
  );
}
