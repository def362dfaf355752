import type { FormPart } from '../fields/form-part.ts';
import { AnnexStyleFields } from '../new-office/AnnexStyleFields.tsx';
import { CriteriaFields } from '../new-office/CriteriaFields.tsx';
import { IdentityFields } from '../new-office/IdentityFields.tsx';
import { LastQuestionFields } from '../new-office/LastQuestionFields.tsx';
import { OfficerFields } from '../new-office/OfficerFields.tsx';
import type { OfficeDraft } from '../new-office/office-draft.ts';
import { ServiceFieldFields } from '../new-office/ServiceFieldFields.tsx';
import { PeopleSheet } from '../people/PeopleSheet.tsx';
import { NewStart } from '../starting-points/NewStart.tsx';
import { CounterFields } from './CounterFields.tsx';
import { LevelFields } from './LevelFields.tsx';

/** All that an office asks, to be changed or only to be read. */
export function FormFields({ isReadOnly, ...parts }: FormPart<OfficeDraft> & { isReadOnly: boolean }) {
  return (
    <fieldset class="form-parts" disabled={isReadOnly}>
      <IdentityFields {...parts} />
      {!isReadOnly && <PeopleSheet {...parts} />}
      <ServiceFieldFields {...parts} />
      <OfficerFields {...parts} />
      <CounterFields {...parts} />
      {!isReadOnly && <NewStart {...parts} />}
      <LevelFields {...parts} />
      <CriteriaFields {...parts} />
      <LastQuestionFields {...parts} />
      <AnnexStyleFields {...parts} />
    </fieldset>
  );
}
