import { useId } from 'preact/hooks';
import type { LaunchChoices } from '../../shared/endpoints/launch.ts';
import { officersMost } from '../../shared/survey-response.ts';
import { en } from '../../shared/text/officer/en.ts';
import { vi } from '../../shared/text/officer/vi.ts';
import { compareNames } from '../../shared/vietnamese-order.ts';
import { useWords } from '../ui/PageLanguage.tsx';

interface Props {
  choices: LaunchChoices;
  /** Besides whoever invites. */
  officerIds: readonly string[];
  onChange: (officerIds: readonly string[]) => void;
}

/** Who is rated: the officer who invites, always, and whom they add. */
export function OfficersServed({ choices: { officers, ownOfficerId }, officerIds, onChange }: Props) {
  const words = useWords({ vi, en }).launch;
  const id = useId();
  const own = officers.find((officer) => officer.id === ownOfficerId);
  const added = officerIds.flatMap((each) => officers.find((officer) => officer.id === each) ?? []);
  const others = officers
    .filter((officer) => officer !== own && !added.includes(officer))
    .sort((a, b) => compareNames(a.label, b.label));
  const isFull = added.length + (own ? 1 : 0) >= officersMost;
  return (
    <fieldset class="field served">
      <legend>{words.officers}</legend>
      <ul class="served-list">
        {own && (
          <li class="served-one">
            <span>
              {own.label} <span class="soft">({words.you})</span>
            </span>
          </li>
        )}
        {added.map((officer) => (
          <li key={officer.id} class="served-one">
            <span>{officer.label}</span>
            <button
              type="button"
              class="served-remove"
              aria-label={words.remove(officer.label)}
              onClick={() => onChange(officerIds.filter((each) => each !== officer.id))}
            >
              <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                <path d="m7 7 10 10M17 7 7 17" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      {!own && added.length === 0 && <p class="hint">{words.officersOpen}</p>}
      {others.length > 0 && !isFull && (
        <>
          <label class="only-heard" for={id}>
            {own ? words.addOfficer : words.addFirstOfficer}
          </label>
          <select
            id={id}
            value=""
            onChange={({ currentTarget }) => {
              onChange([...officerIds, currentTarget.value]);
              currentTarget.value = '';
            }}
          >
            <option value="">{own ? words.addOfficer : words.addFirstOfficer}…</option>
            {others.map((officer) => (
              <option key={officer.id} value={officer.id}>
                {officer.label}
              </option>
            ))}
          </select>
        </>
      )}
    </fieldset>
  );
}
