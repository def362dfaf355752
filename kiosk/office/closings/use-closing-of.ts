import type { ClosingView } from '../../../shared/closing/closing.ts';
import { listClosings } from '../../../shared/endpoints/closing.ts';
import type { Period } from '../../../shared/period.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { call } from '../../api/call.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

export interface ClosingOfPeriod {
  /** The closing of exactly this period. */
  readonly made: ClosingView | undefined;
  /** True once it is known that there is none. */
  readonly isOpen: boolean;
  readonly error: unknown;
  reload(): Promise<void>;
}

export function useClosingOf(officeId: string, { from, to }: Period, role: Role): ClosingOfPeriod {
  const { value, error, reload } = useLoaded(
    async () =>
      mayDo(role, 'closing.read') ? (await call(listClosings, { params: { officeId } })).closings : [],
    [officeId, role],
  );
  const made = value?.find((closing) => closing.from === from && closing.to === to);
  return { made, isOpen: value !== undefined && !made, error, reload };
}
