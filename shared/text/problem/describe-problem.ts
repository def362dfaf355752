import type { ProblemCode, ProblemDetails, RejectionCode } from '../../problem.ts';
import type { Language } from '../language.ts';
import * as en from './en.ts';
import * as vi from './vi.ts';

const words = { vi, en };

/** The sentence for a person: what is wrong and how to put it right. */
export function describeProblem(code: string, details: ProblemDetails, language: Language): string {
  const { problems } = words[language];
  const sentence = problems[code as ProblemCode] ?? problems.internal;
  return typeof sentence === 'string' ? sentence : sentence(details);
}

export function describeRejection(code: string, language: Language): string {
  const { rejections } = words[language];
  return rejections[code as RejectionCode] ?? rejections['invalid-response'];
}
