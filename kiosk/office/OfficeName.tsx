import type { OfficeView } from '../../shared/endpoints/office.ts';
import { en } from '../../shared/text/office/en.ts';
import { vi } from '../../shared/text/office/vi.ts';
import { useWords } from '../ui/PageLanguage.tsx';
import { addressOfRoute } from './route.ts';
import type { Section } from './sections.ts';
import { openRoute } from './use-route.ts';

interface Props {
  office: OfficeView;
  offices: readonly OfficeView[];
  section: Section | null;
  mayCreate: boolean;
}

/** Whose desk this is; a choice where the account has several offices. */
export function OfficeName({ office, offices, section, mayCreate }: Props) {
  const words = useWords({ vi, en });
  const open = (officeId: string) =>
    openRoute({ page: 'office', officeId, section: section ?? 'annex', period: null });
  return (
    <>
      {offices.length > 1 ? (
        <select
          class="office-choice"
          aria-label={words.chooseOffice}
          value={office.officeId}
          onChange={(event) => open(event.currentTarget.value)}
        >
          {offices.map(({ officeId, name }) => (
            <option key={officeId} value={officeId}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <span>{office.name}</span>
      )}
      {mayCreate && (
        <a class="add-office" href={addressOfRoute({ page: 'new-office' })}>
          {words.addOffice}
        </a>
      )}
    </>
  );
}
