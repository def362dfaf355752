import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { en } from '../../../shared/text/second-step/en.ts';
import { vi } from '../../../shared/text/second-step/vi.ts';
import { formatCount } from '../format.ts';
import { useWords } from '../PageLanguage.tsx';

const few = 3;

interface Props {
  codesLeft: number;
  onRenew: () => void;
  onTurnOff: () => void;
  onClose: () => void;
}

export function SecondStepOn({ codesLeft, onRenew, onTurnOff, onClose }: Props) {
  const words = useWords({ vi, en });
  const { close } = useWords({ vi: pageVi, en: pageEn });
  return (
    <>
      <p>
        <strong>{words.isOn}</strong> {words.codesLeft(formatCount(codesLeft))}
      </p>
      {codesLeft < few && <p class="note note-warning">{words.fewCodes}</p>}
      <div class="buttons">
        <button type="button" class="button button-main" onClick={onClose}>
          {close}
        </button>
        <button type="button" class="button" onClick={onRenew}>
          {words.renew}
        </button>
        <button type="button" class="button" onClick={onTurnOff}>
          {words.turnOff}
        </button>
      </div>
    </>
  );
}
