import { commentMaxLength } from '../../../shared/survey-response.ts';
import { erase, typeLetter, typeTone } from './compose.ts';
import type { Script, Stroke } from './layout.ts';

/** A text and what is selected in it; mostly nothing: a cursor. */
export interface Edited {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function strike(before: string, stroke: Stroke, script: Script): string {
  switch (stroke.kind) {
    case 'letter':
      return script === 'vietnamese' ? typeLetter(before, stroke.letter) : before + stroke.letter;
    case 'sign':
      return before + stroke.sign;
    case 'tone':
      return typeTone(before, stroke.tone);
    case 'erase':
      return erase(before);
  }
}

/** The text after a key was struck. What is selected gives way; what would be too long is not written. */
export function edit(edited: Edited, stroke: Stroke, script: Script): Edited {
  const { text, start, end } = edited;
  const isSelected = start < end;
  const before = text.slice(0, start);
  const struck = isSelected && stroke.kind === 'erase' ? before : strike(before, stroke, script);
  const written = struck + text.slice(end);
  if (written.length > commentMaxLength && written.length > text.length) return edited;
  return { text: written, start: struck.length, end: struck.length };
}

/** A sentence begins: at the start, on a new line, after what ends another. */
export function beginsSentence(before: string): boolean {
  return /(?:^|\n|[.!?…]\s)\s*$/.test(before);
}
