import { useEffect, useRef, useState } from 'preact/hooks';
import { type MicrophoneRecording, recordingMaxMs, startRecording } from './microphone.ts';

/** The words that are being read out, and the name that the recording gets. */
export interface Recorded {
  readonly name: string;
  readonly text: string;
}

export interface Recorder {
  readonly recorded: Recorded | null;
  readonly seconds: number;
  readonly isRefused: boolean;
  readonly start: (asked: Recorded) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** One recording at a time; it ends by itself after a minute, and with the page. */
export function useRecorder(onRecorded: (recorded: Recorded, file: Blob) => Promise<void>): Recorder {
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [isRefused, setRefused] = useState(false);
  const current = useRef<MicrophoneRecording | null>(null);
  useEffect(() => () => void current.current?.stop(), []);

  const stop = async () => {
    const recording = current.current;
    current.current = null;
    if (!recording || recorded === null) return;
    const file = await recording.stop();
    setRecorded(null);
    await onRecorded(recorded, file);
  };
  const latestStop = useRef(stop);
  latestStop.current = stop;

  useEffect(() => {
    if (recorded === null) return;
    const startedAt = performance.now();
    const timer = setInterval(() => {
      const passedMs = performance.now() - startedAt;
      setSeconds(Math.floor(passedMs / 1_000));
      if (passedMs >= recordingMaxMs) void latestStop.current();
    }, 250);
    return () => clearInterval(timer);
  }, [recorded]);

  const start = async (asked: Recorded) => {
    if (current.current) return;
    setRefused(false);
    try {
      current.current = await startRecording();
      setSeconds(0);
      setRecorded(asked);
    } catch {
      setRefused(true);
    }
  };
  return { recorded, seconds, isRefused, start, stop };
}
