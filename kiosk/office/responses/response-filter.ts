import type { MarkName } from '../../../shared/office-settings.ts';
import type { Period } from '../../../shared/period.ts';
import type { Channel } from '../../../shared/survey-response.ts';

/** As the inputs have it; '' stands for all. */
export interface ResponseFilter {
  readonly channel: Channel | '';
  readonly counterId: string;
  readonly mark: MarkName | '';
  readonly excluded: 'yes' | 'no' | '';
}

export const noFilter: ResponseFilter = { channel: '', counterId: '', mark: '', excluded: '' };

export function queryOf({ from, to }: Period, filter: ResponseFilter): Record<string, string> {
  const set = Object.entries(filter).filter(([, value]) => value !== '');
  return { from, to, ...Object.fromEntries(set) };
}
