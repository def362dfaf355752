import type { Period } from '../../../shared/period.ts';
import { en } from '../../../shared/text/charts/en.ts';
import { vi } from '../../../shared/text/charts/vi.ts';
import { en as officeEn } from '../../../shared/text/office/en.ts';
import { vi as officeVi } from '../../../shared/text/office/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { Choice } from '../fields/Choice.tsx';
import { DayField } from '../period/DayField.tsx';
import { parseTypedDay } from '../period/typed-day.ts';
import { type OtherPeriod, otherPeriods, periodBefore, periodLastYear } from './compare-period.ts';

export interface TypedPeriod {
  readonly kind: OtherPeriod;
  readonly from: string;
  readonly to: string;
}

export function startTyping(period: Period): TypedPeriod {
  const before = periodBefore(period);
  return { kind: 'before', from: formatDay(before.from), to: formatDay(before.to) };
}

/** null while what was typed is no period. */
export function readTyped({ kind, from, to }: TypedPeriod, period: Period): Period | null {
  if (kind === 'before') return periodBefore(period);
  if (kind === 'lastYear') return periodLastYear(period);
  const typed = { from: parseTypedDay(from), to: parseTypedDay(to) };
  if (typed.from === null || typed.to === null || typed.from > typed.to) return null;
  return { from: typed.from, to: typed.to };
}

interface Props {
  typed: TypedPeriod;
  onType: (typed: TypedPeriod) => void;
}

export function OtherPeriodChoice({ typed, onType }: Props) {
  const { compare } = useWords({ vi, en });
  const days = useWords({ vi: officeVi, en: officeEn }).annex;
  const [from, to] = [parseTypedDay(typed.from), parseTypedDay(typed.to)];
  const isReversed = from !== null && to !== null && from > to;
  return (
    <>
      <Choice
        label={compare.other}
        value={typed.kind}
        options={otherPeriods.map((kind) => [kind, compare.others[kind]] as const)}
        onChoose={(value) =>
          onType({ ...typed, kind: otherPeriods.find((kind) => kind === value) ?? 'before' })
        }
      />
      {typed.kind === 'chosen' && (
        <>
          <DayField
            label={days.from}
            error={from === null ? days.dayInvalid : undefined}
            value={typed.from}
            onValue={(value) => onType({ ...typed, from: value })}
          />
          <DayField
            label={days.to}
            error={to === null ? days.dayInvalid : isReversed ? days.dayReversed : undefined}
            value={typed.to}
            onValue={(value) => onType({ ...typed, to: value })}
          />
        </>
      )}
    </>
  );
}
