const primary = (language: string) => language.toLowerCase().split(/[-_]/)[0];

/** A voice that the tablet has itself: the others send the text to somebody. */
export function findLocalVoice(language: string): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  return speechSynthesis
    .getVoices()
    .find(({ localService, lang }) => localService && primary(lang) === primary(language));
}

/** Voices come some time after the page. */
export function watchVoices(onChange: () => void): void {
  if ('speechSynthesis' in window) speechSynthesis.addEventListener('voiceschanged', onChange);
}

/** A voice would read the stroke between two words out: “ông/bà” is said as “ông bà”. */
function sayable(text: string): string {
  return text.replace(/(\p{L})\/(\p{L})/gu, '$1 $2');
}

/** Ends with the text, when it is stopped, and when the voice fails. */
export function speakText(text: string, language: string, stopped: AbortSignal): Promise<void> {
  const utterance = new SpeechSynthesisUtterance(sayable(text));
  const voice = findLocalVoice(language);
  if (!voice) return Promise.resolve();
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  return new Promise((resolve) => {
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
    stopped.addEventListener('abort', () => {
      speechSynthesis.cancel();
      resolve();
    });
    speechSynthesis.speak(utterance);
  });
}
