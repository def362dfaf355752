import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Start from a ready form',
  hint: 'Choose one, then change, remove or add as you like. It replaces levels and criteria only.',
  open: 'Begin the criteria anew from a ready form',
  cards: {
    'published-annex': {
      name: 'The form of a published annex',
      about:
        'Three levels A, B, C: reception, officers, processing time, waiting time, the papers of each field.',
    },
    'article-33': {
      name: 'By article 33 of Decree 118/2025/NĐ-CP',
      about:
        'Three levels A, B, C with words of their own: from the time, the agencies and the visits to online service. Compare it with the rules in force before you use it.',
    },
    'five-levels': {
      name: 'Five levels of satisfaction',
      about: 'From “Very satisfied” to “Very dissatisfied”, the same words for every criterion.',
    },
  },
  size: (questions, levels) => `${questions} criteria, ${levels} levels`,
  use: 'Use this form',
  useFor: (name) => `Use this form: ${name}`,
  inUse: 'In use',
  confirm: {
    title: 'Replace the criteria?',
    text: (name) => `The levels and criteria of the form will be replaced by “${name}”.`,
    counted: 'Responses received are still counted by the earlier form; new criteria are counted apart.',
    submit: 'Replace',
  },
};
