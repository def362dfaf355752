import { recordingOf } from '../../shared/media-name.ts';
import type { Piece, SpokenParts } from './spoken-screen.ts';

/** One thing to be heard: a recording by its name, or a text in a voice of the tablet's own. */
export type Sound =
  | { readonly kind: 'recording'; readonly name: string }
  | { readonly kind: 'voice'; readonly text: string; readonly language: string };

export interface Sounds {
  /** A recording of these very words. */
  hasRecording(name: string, text: string): boolean;
  /** A voice that speaks on the tablet itself. */
  hasVoice(language: string): boolean;
}

/**
 * What is played, in order; nothing where the question cannot be heard. Choices are all recorded, or all in the
 * tablet's voice, or not read at all: none of them may sound different from the others or be left out.
 */
export function planReading(
  { question, choices }: SpokenParts,
  language: string,
  sounds: Sounds,
): readonly Sound[] {
  const recorded = (piece: Piece) => findRecording(piece, language, sounds);
  const spoken = (piece: Piece) => findVoice(piece, sounds);
  const [first, ...about] = question.map((piece) => recorded(piece) ?? spoken(piece));
  if (!first) return [];
  return [
    first,
    ...about.filter((sound) => sound !== undefined),
    ...(allOf(choices, recorded) ?? allOf(choices, spoken) ?? []),
  ];
}

function findRecording(piece: Piece, language: string, sounds: Sounds): Sound | undefined {
  const names = [recordingOf(language, piece.key), recordingOf(piece.language, piece.key)];
  const name = names.find((one) => sounds.hasRecording(one, piece.text));
  return name === undefined ? undefined : { kind: 'recording', name };
}

function findVoice({ text, language }: Piece, sounds: Sounds): Sound | undefined {
  return sounds.hasVoice(language) ? { kind: 'voice', text, language } : undefined;
}

function allOf(
  pieces: readonly Piece[],
  find: (piece: Piece) => Sound | undefined,
): readonly Sound[] | undefined {
  const found = pieces.map(find).filter((sound) => sound !== undefined);
  return found.length === pieces.length ? found : undefined;
}
