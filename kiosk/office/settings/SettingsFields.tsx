import type { FormPart } from '../fields/form-part.ts';
import { HoursFields } from './HoursFields.tsx';
import { MarkFields } from './MarkFields.tsx';
import { PhoneFields } from './PhoneFields.tsx';
import { ReceiptFields } from './ReceiptFields.tsx';
import { RetentionFields } from './RetentionFields.tsx';
import { ScoreFields } from './ScoreFields.tsx';
import { SurveyFields } from './SurveyFields.tsx';
import type { SettingsDraft } from './settings-draft.ts';

interface Props extends FormPart<SettingsDraft> {
  /** Where phones reach the server. */
  publicUrl: string;
}

export function SettingsFields({ publicUrl, ...parts }: Props) {
  return (
    <>
      <SurveyFields {...parts} />
      <ReceiptFields {...parts} />
      <PhoneFields {...parts} publicUrl={publicUrl} />
      <HoursFields {...parts} />
      <MarkFields {...parts} />
      <ScoreFields {...parts} />
      <RetentionFields {...parts} />
    </>
  );
}
