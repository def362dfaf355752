import type { Role } from '../../shared/role.ts';
import { AccountSection } from './accounts/AccountSection.tsx';
import { AnnexSection } from './annex/AnnexSection.tsx';
import { CodeSection } from './codes/CodeSection.tsx';
import { DeviceSection } from './devices/DeviceSection.tsx';
import { LanguageSection } from './languages/LanguageSection.tsx';
import { MediaSection } from './media/MediaSection.tsx';
import type { Place } from './place.ts';
import { SettingsSection } from './settings/SettingsSection.tsx';

interface Props {
  place: Extract<Place, { kind: 'section' }>;
  role: Role;
  /** What was done just before the section was opened. */
  notice: string | null;
  onNoticeSeen: () => void;
}

export function DeskSection({ place: { office, section, period }, role, notice, onNoticeSeen }: Props) {
  const { officeId } = office;
  if (section === 'annex') return <AnnexSection officeId={officeId} period={period} role={role} />;
  if (section === 'devices')
    return <DeviceSection officeId={officeId} role={role} notice={notice} onNoticeSeen={onNoticeSeen} />;
  if (section === 'codes') return <CodeSection officeId={officeId} />;
  if (section === 'media') return <MediaSection officeId={officeId} role={role} />;
  if (section === 'languages') return <LanguageSection officeId={officeId} role={role} />;
  if (section === 'settings') return <SettingsSection officeId={officeId} role={role} />;
  return <AccountSection officeId={officeId} role={role} />;
}
