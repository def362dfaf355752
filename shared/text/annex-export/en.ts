import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Annexes of all offices',
  text: (count) => `The annexes of all ${count} offices for this period, in one zip file.`,
  start: (format) => `Make ${format} files`,
  progress: (done, total) => `${done} of ${total} offices done…`,
  done: 'The file is ready and was downloaded.',
  failed: 'The file could not be made. Try again.',
};
