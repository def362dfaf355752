import type { Officer } from '../../shared/catalogue.ts';

/** An officer in a list: who, and below it what they do. */
export function OfficerName({ officer: { honorific, name, title } }: { readonly officer: Officer }) {
  return (
    <span class="choice-words" lang="vi">
      <strong>{[honorific, name].filter(Boolean).join(' ')}</strong>
      {title && <span>{title}</span>}
    </span>
  );
}
