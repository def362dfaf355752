import { en } from '../../shared/text/office/en.ts';
import { vi } from '../../shared/text/office/vi.ts';
import { useWords } from '../ui/PageLanguage.tsx';
import { addressOfRoute, type Section } from './route.ts';

interface Props {
  officeId: string;
  sections: readonly Section[];
  current: Section | null;
}

export function DeskNavigation({ officeId, sections, current }: Props) {
  const words = useWords({ vi, en }).sections;
  return (
    <nav class="tabs" aria-label={words.label}>
      {sections.map((section) => (
        <a
          key={section}
          href={addressOfRoute({ page: 'office', officeId, section, period: null })}
          aria-current={section === current ? 'page' : undefined}
        >
          {words[section]}
        </a>
      ))}
    </nav>
  );
}
