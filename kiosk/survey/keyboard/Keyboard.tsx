import { useState } from 'preact/hooks';
import type { SurveyWords } from '../languages.ts';
import { moveFocus } from '../move-focus.ts';
import { beginsSentence, edit } from './edit.ts';
import { KeyCap } from './KeyCap.tsx';
import { type Key, layouts, type Script, type Stroke } from './layout.ts';

export interface KeyboardProps {
  readonly words: SurveyWords;
  readonly script: Script;
  /** The text area that is written in: a keyboard of wood may write in it too. */
  readonly getField: () => HTMLTextAreaElement | null;
  readonly onText: (text: string) => void;
  readonly onHide: () => void;
}

/** Writes at the cursor of a field, as a keyboard does. It keeps nothing of what was written. */
export function Keyboard({ words, script, getField, onText, onHide }: KeyboardProps) {
  const [isShowingSigns, showSigns] = useState(false);
  // undefined: capitals where a sentence begins.
  const [shift, setShift] = useState<boolean>();
  const field = getField();
  const isCapital = shift ?? beginsSentence(field?.value.slice(0, field.selectionStart) ?? '');

  const write = (stroke: Stroke) => {
    if (!field) return;
    const { value: text, selectionStart: start, selectionEnd: end } = field;
    const edited = edit({ text, start, end }, stroke, script);
    onText(edited.text);
    field.setSelectionRange(edited.start, edited.end);
    setShift(undefined);
  };
  const press = (key: Key) => {
    switch (key.kind) {
      case 'shift':
        return setShift(!isCapital);
      case 'letters':
      case 'signs':
        return showSigns(key.kind === 'signs');
      case 'hide':
        return onHide();
      case 'letter':
        return write({ ...key, letter: isCapital ? key.letter.toUpperCase() : key.letter });
      default:
        return write(key);
    }
  };
  const rows = layouts[isShowingSigns ? 'signs' : script];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would count as answers to the question
    <div
      class="keyboard"
      role="group"
      aria-label={words.keyboard.title}
      // The field keeps the focus, and with it a cursor that can be seen.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={moveFocus}
    >
      {rows.map((row, at) => (
        <div key={at} class="key-row">
          {row.map((key, place) => (
            <KeyCap
              key={place}
              stroke={key}
              isFirst={at === 0 && place === 0}
              {...{ words, isCapital, press }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
