import { en } from '../../../shared/text/code-sheet/en.ts';
import { vi } from '../../../shared/text/code-sheet/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { QrCode } from '../../ui/QrCode.tsx';

interface Props {
  links: readonly string[];
  lastDay: string;
  counterName: string | null;
  officeName: string;
}

/** What is printed is for citizens: Vietnamese, whatever the desk speaks. */
export function CodeSheet({ links, lastDay, counterName, officeName }: Props) {
  const words = useWords({ vi, en });
  return (
    <ul class="code-sheet" aria-label={words.sheet} lang="vi">
      {links.map((link, index) => (
        <li key={link}>
          <QrCode content={link} label={words.code(index + 1)} />
          <div>
            <strong>{vi.scan}</strong>
            <span>{officeName}</span>
            {counterName && <span>{counterName}</span>}
            <span>{vi.once}</span>
            <span>{vi.until(formatDay(lastDay))}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
