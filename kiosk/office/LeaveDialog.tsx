import { en } from '../../shared/text/office/en.ts';
import { vi } from '../../shared/text/office/vi.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useWords } from '../ui/PageLanguage.tsx';

interface Props {
  onLeave: () => void;
  onStay: () => void;
}

/** Somebody opens another section, and here is something that is not saved. */
export function LeaveDialog({ onLeave, onStay }: Props) {
  const words = useWords({ vi, en }).leaving;
  return (
    <ConfirmDialog
      title={words.title}
      submit={words.leave}
      cancel={words.stay}
      onClose={onStay}
      onConfirm={async () => onLeave()}
    >
      <p>{words.text}</p>
    </ConfirmDialog>
  );
}
