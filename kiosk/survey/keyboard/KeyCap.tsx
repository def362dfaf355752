import { useEffect, useRef } from 'preact/hooks';
import type { SurveyWords } from '../languages.ts';
import type { Key } from './layout.ts';

const holdMs = 500;
const repeatMs = 90;

export interface KeyCapProps {
  readonly stroke: Key;
  readonly words: SurveyWords;
  readonly isCapital: boolean;
  /** One key is reached by Tab; the others from it, by the arrows. */
  readonly isFirst: boolean;
  readonly press: (key: Key) => void;
}

const drawings: Readonly<Partial<Record<Key['kind'] | 'new-line', string>>> = {
  shift: 'M12 4 4 12h4.5v7h7v-7H20Z',
  erase: 'M8.5 5H21v14H8.5L2.5 12ZM12 9.5l5 5m0-5-5 5',
  hide: 'M3 4h18v10H3ZM9 18l3 3 3-3M6.5 8h.1m3.6 0h.1m3.6 0h.1m3.6 0h.1M8 11h8',
  'new-line': 'M20 5v8H5m4-4-4 4 4 4',
};

/** What stands on a key, what it is called where that is not the same, and how wide it is. */
function faceOf({ stroke, words, isCapital }: KeyCapProps): {
  readonly face: string;
  readonly drawing?: string | undefined;
  readonly name?: string;
} {
  const { keyboard } = words;
  switch (stroke.kind) {
    case 'letter':
      return { face: isCapital ? stroke.letter.toUpperCase() : stroke.letter };
    case 'tone':
      return { face: stroke.tone };
    case 'letters':
      return { face: 'ABC' };
    case 'signs':
      return { face: '?123' };
    case 'sign':
      if (stroke.sign === ' ') return { face: keyboard.space };
      if (stroke.sign === '\n') return { face: '', drawing: drawings['new-line'], name: keyboard.newLine };
      return { face: stroke.sign };
    default:
      return { face: '', drawing: drawings[stroke.kind], name: keyboard[stroke.kind] };
  }
}

/** One key. The one that erases goes on while it is held. */
export function KeyCap(props: KeyCapProps) {
  const { stroke, isCapital, isFirst, press } = props;
  const latest = useRef(press);
  latest.current = press;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = () => clearTimeout(timer.current);
  const hold = (waitMs: number) => {
    timer.current = setTimeout(() => {
      latest.current(stroke);
      hold(repeatMs);
    }, waitMs);
  };
  useEffect(() => release, []);
  const { face, drawing, name } = faceOf(props);
  const kind = stroke.kind === 'sign' && stroke.sign === ' ' ? 'space' : stroke.kind;
  return (
    <button
      type="button"
      class={`key ${kind}`}
      tabIndex={isFirst ? 0 : -1}
      aria-label={name}
      aria-pressed={stroke.kind === 'shift' ? isCapital : undefined}
      lang={stroke.kind === 'tone' ? 'vi' : undefined}
      onClick={() => press(stroke)}
      onPointerDown={stroke.kind === 'erase' ? () => hold(holdMs) : undefined}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
    >
      {drawing ? (
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d={drawing} />
        </svg>
      ) : (
        face
      )}
    </button>
  );
}
