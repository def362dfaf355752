import { ignoreRefusal } from './ignore-refusal.ts';
import type { StaffWords } from './words.ts';

/** How to get out of what holds the page on the screen; most of that is not the page's own. */
export function LeaveSection({ words: { leave } }: { readonly words: StaffWords }) {
  return (
    <section>
      <h2>{leave.title}</h2>
      <p>{leave.kept}</p>
      {document.fullscreenElement && (
        <button type="button" class="secondary" onClick={() => ignoreRefusal(document.exitFullscreen())}>
          {leave.exitFullScreen}
        </button>
      )}
      <ul class="hints">
        {[leave.keys, leave.android, leave.apple, leave.windows].map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </section>
  );
}
