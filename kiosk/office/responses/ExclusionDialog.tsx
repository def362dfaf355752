import { en } from '../../../shared/text/review/en.ts';
import { vi } from '../../../shared/text/review/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextDialog } from '../../ui/TextDialog.tsx';

export type ExclusionAsked = 'exclude' | 'takeBack' | 'byRule';

interface Props {
  asked: ExclusionAsked;
  text: string;
  onClose: () => void;
  onConfirm: (reason: string) => Promise<void>;
}

/** Asks for the reason, which stays for ever. A rule is a reason by itself. */
export function ExclusionDialog({ asked, text, onClose, onConfirm }: Props) {
  const words = useWords({ vi, en }).dialog;
  const isOptional = asked === 'byRule';
  return (
    <TextDialog
      title={words[asked]}
      submit={words.submit}
      label={isOptional ? words.reasonOptional : words.reason}
      hint={words.reasonHint}
      isOptional={isOptional}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{text}</p>
    </TextDialog>
  );
}
