import { nameMaxLength } from '../../shared/short-name.ts';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { formatCount } from './format.ts';
import { useWords } from './PageLanguage.tsx';

interface Rule {
  /** In letters; that of a name where nothing is said. */
  readonly most?: number;
  readonly isOptional?: boolean;
}

/** Says what is wrong with a text that is typed: nothing is there, or more than is kept. Nothing is cut. */
export function useTextFault(): (typed: string, rule?: Rule) => string | undefined {
  const { required, tooLong } = useWords({ vi, en });
  return (typed, { most = nameMaxLength, isOptional = false } = {}) => {
    const { length } = typed.trim();
    if (length === 0) return isOptional ? undefined : required;
    return length > most ? tooLong(formatCount(most)) : undefined;
  };
}
