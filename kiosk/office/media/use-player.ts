import { useEffect, useRef, useState } from 'preact/hooks';

export interface Player {
  /** True after a file that this browser cannot play. */
  readonly hasFailed: boolean;
  readonly play: (address: string) => void;
}

/** Plays one file at a time; the next one ends the one before. */
export function usePlayer(): Player {
  const audio = useRef<HTMLAudioElement | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => () => audio.current?.pause(), []);
  return {
    hasFailed,
    play(address) {
      setFailed(false);
      audio.current ??= new Audio();
      audio.current.src = address;
      audio.current.play().catch((error: unknown) => {
        // What was interrupted by the next file has not failed.
        if (!(error instanceof DOMException && error.name === 'AbortError')) setFailed(true);
      });
    },
  };
}
