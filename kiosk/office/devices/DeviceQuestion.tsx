import type { DeviceView } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { type Counters, DeviceDialog } from './DeviceDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

/** What somebody is being asked about a tablet. */
export interface Question {
  readonly about: 'edit' | 'revoke';
  readonly device: DeviceView;
}

interface Props {
  officeId: string;
  question: Question;
  counters: Counters | null;
  onClose: () => void;
  /** With the sentence that says what was done. */
  onDone: (sentence: string) => Promise<void>;
}

export function DeviceQuestion({ officeId, question, counters, onClose, onDone }: Props) {
  const words = useWords({ vi, en }).devices;
  const { about, device } = question;
  const parts = { officeId, device, onClose };
  if (about === 'revoke')
    return <RevokeDialog {...parts} onRevoked={() => onDone(words.confirm.done(device.name))} />;
  return <DeviceDialog {...parts} counters={counters} onSaved={(name) => onDone(words.editing.done(name))} />;
}
