import { useState } from 'preact/hooks';
import { playTone } from './play-tone.ts';
import type { StaffWords } from './words.ts';

/** A page reads neither volume nor brightness: whoever stands there hears and sees. */
export function SensesSection({ words: { senses } }: { readonly words: StaffWords }) {
  const [isPlayed, setPlayed] = useState<boolean>();
  return (
    <section>
      <h2>{senses.title}</h2>
      <p>{senses.text}</p>
      <div class="with-answer">
        <button type="button" class="secondary" onClick={() => setPlayed(playTone())}>
          {senses.playTone}
        </button>
        <div role="status">
          {isPlayed !== undefined && <p>{isPlayed ? senses.playing : senses.noSound}</p>}
        </div>
      </div>
      <p>{senses.brightness}</p>
    </section>
  );
}
