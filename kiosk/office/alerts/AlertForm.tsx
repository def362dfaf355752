import { useState } from 'preact/hooks';
import { type AlertSettings, webhookMaxLength } from '../../../shared/alert-rule.ts';
import type { Catalogue } from '../../../shared/catalogue.ts';
import { putAlertSettings } from '../../../shared/endpoints/alert.ts';
import { en } from '../../../shared/text/alerts/en.ts';
import { vi } from '../../../shared/text/alerts/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useTextFault } from '../../ui/use-text-fault.ts';
import { type AlertDraft, checkAlerts, newRule, openAlertDraft } from './alert-draft.ts';
import { RuleFields } from './RuleFields.tsx';

interface Props {
  officeId: string;
  catalogue: Catalogue;
  settings: AlertSettings;
  mayWrite: boolean;
}

export function AlertForm({ officeId, catalogue, settings, mayWrite }: Props) {
  const words = useWords({ vi, en });
  const [draft, setDraft] = useState(() => openAlertDraft(settings));
  const [wasSent, setSent] = useState(false);
  const [saved, setSaved] = useState<AlertDraft | null>(null);
  const checked = checkAlerts(draft);
  const lengthFault = useTextFault()(draft.webhookUrl, { most: webhookMaxLength, isOptional: true });
  const faults = wasSent ? checked.faults : new Set<string>();
  const action = useAction(async () => {
    await call(putAlertSettings, { params: { officeId }, body: checked.settings });
    setSaved(draft);
    setSent(false);
  });
  const remove = (removed: string) =>
    setDraft({ ...draft, rules: draft.rules.filter(({ id }) => id !== removed) });
  const fields = (
    <>
      {draft.rules.map((rule, at) => (
        <RuleFields
          key={rule.id}
          label={words.rule(at + 1)}
          rule={rule}
          catalogue={catalogue}
          faults={faults}
          onChange={(change) =>
            setDraft({
              ...draft,
              rules: draft.rules.map((each) => (each.id === rule.id ? { ...each, ...change } : each)),
            })
          }
          onRemove={mayWrite ? () => remove(rule.id) : undefined}
        />
      ))}
      {mayWrite && (
        <div class="buttons">
          <button
            type="button"
            class="button"
            onClick={() => setDraft({ ...draft, rules: [...draft.rules, newRule()] })}
          >
            {words.addRule}
          </button>
        </div>
      )}
      <TextArea
        label={words.recipients}
        hint={words.recipientsHint}
        error={faults.has('recipients') ? words.recipientsWrong : undefined}
        value={draft.recipients}
        onValue={(recipients) => setDraft({ ...draft, recipients })}
      />
      <TextField
        label={words.webhookUrl}
        hint={words.webhookHint}
        error={faults.has('webhookUrl') ? (lengthFault ?? words.webhookWrong) : undefined}
        isCode
        value={draft.webhookUrl}
        onValue={(webhookUrl) => setDraft({ ...draft, webhookUrl })}
      />
    </>
  );
  if (!mayWrite)
    return (
      <fieldset disabled class="settings-form settings-shown">
        {fields}
      </fieldset>
    );
  return (
    <Form
      class="settings-form"
      label={words.settings}
      submit={words.submit}
      action={action}
      faultCount={checked.faults.size}
      onSent={() => setSent(true)}
    >
      {fields}
      <output class="done">{saved === draft ? words.saved : ''}</output>
    </Form>
  );
}
