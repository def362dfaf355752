import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'The words of the questions changed within this period',
  hint: 'The annex prints the latest words, and counts ratings of the earlier ones in the same row.',
  since: (day, version) => `Since ${day} (version ${version}):`,
  criterion: (before, after) => `the criterion “${before}” became “${after}”.`,
  level: (level, before, after) =>
    `level ${level} of all criteria without words of their own changed from “${before}” to “${after}”.`,
  ownLevel: (level, criterion, before, after) =>
    `level ${level} of the criterion “${criterion}” changed from “${before}” to “${after}”.`,
};
