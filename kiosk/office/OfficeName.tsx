import { useState } from 'preact/hooks';
import type { OfficeView } from '../../shared/endpoints/office.ts';
import { orderAsTree } from '../../shared/office-tree.ts';
import { en } from '../../shared/text/office/en.ts';
import { vi } from '../../shared/text/office/vi.ts';
import { useWords } from '../ui/PageLanguage.tsx';
import { addressOfRoute } from './route.ts';
import type { Section } from './sections.ts';
import { OfficePicker } from './tree/OfficePicker.tsx';
import { openRoute } from './use-route.ts';

/** Of more one is found sooner by its name. */
const mostListed = 12;
const indent = '   ';

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
      <OfficeChoice office={office} offices={offices} onPick={open} />
      {mayCreate && (
        <a class="add-office" href={addressOfRoute({ page: 'new-office' })}>
          {words.addOffice}
        </a>
      )}
    </>
  );
}

interface ChoiceProps extends Pick<Props, 'office' | 'offices'> {
  onPick: (officeId: string) => void;
}

function OfficeChoice({ office, offices, onPick }: ChoiceProps) {
  const words = useWords({ vi, en });
  const [isPicking, setPicking] = useState(false);
  if (offices.length <= 1) return <span>{office.name}</span>;
  if (offices.length <= mostListed)
    return (
      <select
        class="office-choice"
        aria-label={words.chooseOffice}
        value={office.officeId}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {orderAsTree(offices).map(({ officeId, name, depth }) => (
          <option key={officeId} value={officeId}>
            {indent.repeat(depth)}
            {name}
          </option>
        ))}
      </select>
    );
  return (
    <>
      <button type="button" class="office-choice" onClick={() => setPicking(true)}>
        {office.name}
      </button>
      {isPicking && (
        <OfficePicker
          title={words.chooseOffice}
          offices={offices}
          onClose={() => setPicking(false)}
          onPick={(officeId) => {
            setPicking(false);
            onPick(officeId);
          }}
        />
      )}
    </>
  );
}
