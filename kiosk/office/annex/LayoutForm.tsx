import { useState } from 'preact/hooks';
import type { AnnexDocument } from '../../../shared/annex/annex.ts';
import { annexTextMaxLength } from '../../../shared/annex/annex-layout.ts';
import { getOfficeCatalogue, publishCatalogue } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/annex-layout/en.ts';
import { vi } from '../../../shared/text/annex-layout/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useTextFault } from '../../ui/use-text-fault.ts';
import { buildAnnexOptions, draftOf, type LayoutDraft, layoutSwitches } from './layout-draft.ts';

interface Props {
  officeId: string;
  document: AnnexDocument;
  onSaved: () => Promise<void>;
}

/** How the annex is printed is part of the catalogue, so a change publishes it again. */
export function LayoutForm({ officeId, document, onSaved }: Props) {
  const words = useWords({ vi, en });
  const [draft, setDraft] = useState(() => draftOf(document));
  const [isSaved, setSaved] = useState(false);
  const faultOf = useTextFault();
  const faults = {
    title: faultOf(draft.title, { most: annexTextMaxLength.title, isOptional: true }),
    reference: faultOf(draft.reference, { most: annexTextMaxLength.reference, isOptional: true }),
  };
  const change = (changed: Partial<LayoutDraft>) => {
    setDraft({ ...draft, ...changed });
    setSaved(false);
  };
  const action = useAction(async () => {
    const params = { officeId };
    const { version, ...catalogue } = await call(getOfficeCatalogue, { params });
    const body = { catalogue: { ...catalogue, annex: buildAnnexOptions(draft) }, basedOn: version };
    await call(publishCatalogue, { params, body });
    setSaved(true);
    await onSaved();
  });
  return (
    <details class="card">
      <summary>{words.title}</summary>
      <p class="hint">{words.text}</p>
      <Form submit={words.save} action={action} faultCount={Object.values(faults).filter(Boolean).length}>
        <SelectField
          label={words.decimal}
          options={listOptions(words.decimals)}
          value={draft.decimal}
          onValue={(decimal) => change({ decimal })}
        />
        <SelectField
          label={words.zero}
          options={listOptions(words.zeros)}
          value={draft.zero}
          onValue={(zero) => change({ zero })}
        />
        {layoutSwitches.map((name) => (
          <label key={name} class="check">
            <input
              type="checkbox"
              checked={draft[name]}
              onChange={(event) => change({ [name]: event.currentTarget.checked })}
            />
            <span>{words[name]}</span>
          </label>
        ))}
        <TextField
          label={words.heading}
          hint={words.headingHint}
          error={faults.title}
          value={draft.title}
          onValue={(title) => change({ title })}
        />
        <TextField
          label={words.reference}
          hint={words.referenceHint}
          error={faults.reference}
          value={draft.reference}
          onValue={(reference) => change({ reference })}
        />
      </Form>
      <output class="done">{isSaved ? words.saved : ''}</output>
    </details>
  );
}

function listOptions<T extends string>(names: Readonly<Record<T, string>>) {
  return (Object.keys(names) as T[]).map((value) => ({ value, text: names[value] }));
}
