/** Enough for speech. */
const bitsPerSecond = 40_000;

/** Longer than any text on the tablet takes. */
export const recordingMaxMs = 60_000;

export interface MicrophoneRecording {
  /** Ends it; what was said until now. */
  stop(): Promise<Blob>;
}

/** Browsers offer it only to pages that they trust. */
export function hasMicrophone(): boolean {
  return navigator.mediaDevices !== undefined && typeof MediaRecorder === 'function';
}

/** Begins at once. @throws where the person or the system refuses the microphone */
export async function startRecording(): Promise<MicrophoneRecording> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, noiseSuppression: true, autoGainControl: true },
  });
  const mimeType = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'].find((type) =>
    MediaRecorder.isTypeSupported(type),
  );
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: bitsPerSecond,
    ...(mimeType === undefined ? {} : { mimeType }),
  });
  const parts: Blob[] = [];
  const ended = new Promise<Blob>((resolve) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      resolve(new Blob(parts, { type: recorder.mimeType }));
    };
  });
  recorder.start();
  return {
    stop() {
      if (recorder.state !== 'inactive') recorder.stop();
      return ended;
    },
  };
}
