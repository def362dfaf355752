import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextDialog } from '../../ui/TextDialog.tsx';

interface Props {
  text: string;
  onClose: () => void;
  onHide: (reason: string) => Promise<void>;
}

/** Asks why; the reason stays beside the comment. */
export function HideComment({ text, onClose, onHide }: Props) {
  const words = useWords({ vi, en }).hiding;
  return (
    <TextDialog
      title={words.title}
      submit={words.submit}
      label={words.reason}
      hint={words.reasonHint}
      onClose={onClose}
      onConfirm={onHide}
    >
      <blockquote class="quoted">{text}</blockquote>
      <p>{words.text}</p>
    </TextDialog>
  );
}
