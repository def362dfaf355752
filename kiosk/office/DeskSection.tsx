import type { AccountView } from '../../shared/endpoints/account.ts';
import type { OfficeView } from '../../shared/endpoints/office.ts';
import type { Period } from '../../shared/period.ts';
import { AccountSection } from './AccountSection.tsx';
import { AnnexSection } from './AnnexSection.tsx';
import { DeviceSection } from './DeviceSection.tsx';
import type { Section } from './route.ts';

interface Props {
  office: OfficeView;
  section: Section;
  period: Period | null;
  account: AccountView;
  /** What was done just before the section was opened. */
  notice: string | null;
}

export function DeskSection({ office: { officeId }, section, period, account: { role }, notice }: Props) {
  if (section === 'annex') return <AnnexSection officeId={officeId} period={period} role={role} />;
  if (section === 'devices') return <DeviceSection officeId={officeId} role={role} notice={notice} />;
  return <AccountSection officeId={officeId} role={role} />;
}
