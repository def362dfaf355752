import type { vi } from './vi.ts';

export const en: typeof vi = {
  title: 'Retention',
  intro:
    'After this time single responses and comments are deleted for good, month by month; every sum, chart and annex stays the same to the digit. What was deleted can be neither exported nor excluded, and no late tablet brings it back.',
  commentMonths: 'Keep comments (months)',
  responseMonths: 'Keep single responses (months)',
  hint: 'From 3 to 240 months after their own month. Empty: always.',
};
