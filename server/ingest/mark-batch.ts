import type { MarkName } from '../../shared/office-settings.ts';
import { type Device, type Pace, setPace } from '../storage/device.ts';
import { listKnownIds } from '../storage/response.ts';
import type { Scope } from '../storage/storage.ts';
import type { Judgement } from './keep-response.ts';
import { type MarkContext, markResponse } from './mark-response.ts';

function seqOf({ candidate }: Judgement): number {
  return candidate?.response.seq ?? 0;
}

type BatchContext = Pick<MarkContext, 'now' | 'timeZone' | 'settings' | 'officers' | 'officerSince'> & {
  readonly linkMarks?: readonly MarkName[] | undefined;
};

/**
 * The judgements with the marks that the office's rules give, in the order in which the citizens answered. A
 * retry of what is stored already neither gets marks nor counts for the pace of its tablet.
 */
export async function markBatch(
  scope: Scope,
  device: Device,
  judgements: readonly Judgement[],
  { linkMarks = [], ...rules }: BatchContext,
): Promise<Judgement[]> {
  const { minimumIntervalSeconds, mostPerHour } = rules.settings.marks;
  const keepsPace = device.kind === 'tablet' && (minimumIntervalSeconds !== null || mostPerHour !== null);
  const ids = judgements.flatMap(({ candidate }) => (candidate ? [candidate.kept.id] : []));
  const known = new Set(keepsPace ? await listKnownIds(scope, device.officeId, ids) : []);
  const isFromPhone = device.kind === 'link';
  let pace: Pace | null = device.kind === 'tablet' ? device.pace : null;
  const marked = new Map<Judgement, Judgement>();
  for (const judgement of judgements.toSorted((a, b) => seqOf(a) - seqOf(b))) {
    const { candidate } = judgement;
    if (!candidate || known.has(candidate.kept.id)) continue;
    known.add(candidate.kept.id);
    const after = markResponse(candidate.response, { ...rules, pace, isFromPhone });
    pace = after.pace;
    const kept = { ...candidate.kept, marks: [...after.marks, ...linkMarks] };
    marked.set(judgement, { ...judgement, candidate: { ...candidate, kept } });
  }
  if (keepsPace && pace && marked.size > 0) await setPace(scope, device.officeId, device.deviceId, pace);
  return judgements.map((judgement) => marked.get(judgement) ?? judgement);
}
