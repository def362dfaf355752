import { useEffect, useRef, useState } from 'preact/hooks';
import { type MicrophoneRecording, recordingMaxMs, startRecording } from './microphone.ts';

export interface Recorder {
  /** The name that is being recorded for. */
  readonly name: string | null;
  readonly seconds: number;
  readonly isRefused: boolean;
  readonly start: (name: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** One recording at a time; it ends by itself after a minute, and with the page. */
export function useRecorder(onRecorded: (name: string, file: Blob) => Promise<void>): Recorder {
  const [name, setName] = useState<string | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [isRefused, setRefused] = useState(false);
  const current = useRef<MicrophoneRecording | null>(null);
  useEffect(() => () => void current.current?.stop(), []);

  const stop = async () => {
    const recording = current.current;
    current.current = null;
    if (!recording || name === null) return;
    const file = await recording.stop();
    setName(null);
    await onRecorded(name, file);
  };
  const latestStop = useRef(stop);
  latestStop.current = stop;

  useEffect(() => {
    if (name === null) return;
    const startedAt = performance.now();
    const timer = setInterval(() => {
      const passedMs = performance.now() - startedAt;
      setSeconds(Math.floor(passedMs / 1_000));
      if (passedMs >= recordingMaxMs) void latestStop.current();
    }, 250);
    return () => clearInterval(timer);
  }, [name]);

  const start = async (asked: string) => {
    if (current.current) return;
    setRefused(false);
    try {
      current.current = await startRecording();
      setSeconds(0);
      setName(asked);
    } catch {
      setRefused(true);
    }
  };
  return { name, seconds, isRefused, start, stop };
}
