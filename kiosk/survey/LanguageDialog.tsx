import { getLanguage } from './flow-state.ts';
import type { ScreenProps } from './screen.ts';

let shown: HTMLDialogElement | null = null;

/** Closed before it is taken away, so that the focus returns to where it came from. */
function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
  if (!dialog) shown?.close();
  shown = dialog;
}

/** Every language by its own name, where they are too many for a corner of the screen. */
export function LanguageDialog({ flow, words, dispatch }: Pick<ScreenProps, 'flow' | 'words' | 'dispatch'>) {
  if (!flow.isChoosingLanguage) return null;
  const close = () => dispatch({ type: 'language-menu', isOpen: false });
  const current = getLanguage(flow);
  return (
    <dialog
      class="languages"
      aria-labelledby="languages-title"
      ref={showModal}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id="languages-title">{words.languageSwitch}</h2>
      <div class="language-list">
        {flow.languages.map(({ code, name, direction }) => (
          <button
            key={code}
            type="button"
            lang={code}
            dir={direction}
            aria-pressed={code === current.code}
            onClick={() => dispatch({ type: 'language', language: code })}
          >
            {name}
          </button>
        ))}
      </div>
      <button type="button" class="secondary" onClick={close}>
        {words.back}
      </button>
    </dialog>
  );
}
