import { useEffect, useId, useState } from 'preact/hooks';
import { en } from '../../shared/text/office/en.ts';
import { vi } from '../../shared/text/office/vi.ts';
import { useWords } from '../ui/PageLanguage.tsx';
import { addressOfRoute } from './route.ts';
import { type Section, sectionGroups, sectionTable } from './sections.ts';

interface Props {
  officeId: string;
  sections: readonly Section[];
  current: Section | null;
}

/** The desk's sections, beside the page; on a narrow one behind a button that names the section shown. */
export function DeskNavigation({ officeId, sections, current }: Props) {
  const words = useWords({ vi, en }).sections;
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  useEffect(() => setOpen(false), [current]);
  const groups = sectionGroups
    .map((group) => ({ group, own: sections.filter((section) => sectionTable[section].group === group) }))
    .filter(({ own }) => own.length > 0);
  return (
    <nav class="desk-navigation" aria-label={words.label}>
      <button
        type="button"
        class="desk-menu chevron"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {current ? words[current] : words.label}
      </button>
      <div id={listId} class={isOpen ? 'desk-groups open' : 'desk-groups'}>
        {groups.map(({ group, own }) => (
          <section key={group} aria-label={words.groups[group]}>
            <p class="desk-group" aria-hidden="true">
              {words.groups[group]}
            </p>
            {own.map((section) => (
              <a
                key={section}
                href={addressOfRoute({ page: 'office', officeId, section, period: null })}
                aria-current={section === current ? 'page' : undefined}
              >
                {words[section]}
              </a>
            ))}
          </section>
        ))}
      </div>
    </nav>
  );
}
