import { nameMaxLength } from '../../../shared/short-name.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';

/** What is wrong with a tablet's name, in words; undefined where nothing is. */
export function useNameFault(typed: string): string | undefined {
  const { required } = useWords({ vi: pageVi, en: pageEn });
  const { nameTooLong } = useWords({ vi, en }).devices;
  const { length } = typed.trim();
  if (length === 0) return required;
  return length > nameMaxLength ? nameTooLong(nameMaxLength) : undefined;
}
