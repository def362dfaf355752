import type { Language } from '../../shared/text/language.ts';
import { words as en } from '../../shared/text/staff/en.ts';
import { words as vi } from '../../shared/text/staff/vi.ts';

export type StaffWords = typeof vi;

export const words: Readonly<Record<Language, StaffWords>> = { vi, en };
