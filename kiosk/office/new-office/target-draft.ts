import type { Criterion } from '../../../shared/catalogue.ts';

/** A target as it stands in the form. */
export interface TargetDraft {
  /** '' where there is none. */
  readonly targetPercent: string;
  readonly targetUpTo: string;
}

export function openTarget(target: Criterion['target']): TargetDraft {
  const percent = target?.percent ?? null;
  return { targetPercent: percent === null ? '' : String(percent), targetUpTo: target?.upTo ?? 'A' };
}

/** As typed, `90` or `90 %`; what is no number is left for the catalogue's rules to find. */
export function buildTarget({ targetPercent, targetUpTo }: TargetDraft): Pick<Criterion, 'target'> {
  const typed = targetPercent.replace('%', '').trim();
  return typed === '' ? {} : { target: { percent: Number(typed), upTo: targetUpTo } };
}
