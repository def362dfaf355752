const toneHertz = 660;
const toneSeconds = 0.8;

/** A tone, loud enough to judge the volume by. @returns false where the browser plays none */
export function playTone(): boolean {
  if (!('AudioContext' in window)) return false;
  const audio = new AudioContext();
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = toneHertz;
  tone.connect(volume).connect(audio.destination);
  // Without a crack at either end.
  const { currentTime } = audio;
  volume.gain.setValueAtTime(0.001, currentTime);
  volume.gain.exponentialRampToValueAtTime(0.5, currentTime + 0.05);
  volume.gain.exponentialRampToValueAtTime(0.001, currentTime + toneSeconds);
  tone.start();
  tone.stop(currentTime + toneSeconds);
  tone.addEventListener('ended', () => void audio.close());
  return true;
}
