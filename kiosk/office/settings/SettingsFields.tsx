import type { FormPart } from '../fields/form-part.ts';
import { HoursFields } from './HoursFields.tsx';
import { MarkFields } from './MarkFields.tsx';
import { PhoneFields } from './PhoneFields.tsx';
import { ReceiptFields } from './ReceiptFields.tsx';
import { SurveyFields } from './SurveyFields.tsx';
import type { SettingsDraft } from './settings-draft.ts';

export function SettingsFields(parts: FormPart<SettingsDraft>) {
  return (
    <>
      <SurveyFields {...parts} />
      <ReceiptFields {...parts} />
      <PhoneFields {...parts} />
      <HoursFields {...parts} />
      <MarkFields {...parts} />
    </>
  );
}
