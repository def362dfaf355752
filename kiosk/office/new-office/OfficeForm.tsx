import { useState } from 'preact/hooks';
import { createOffice } from '../../../shared/endpoints/office.ts';
import { Problem } from '../../../shared/problem.ts';
import type { startingPoints } from '../../../shared/starting-points/starting-points.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { en as startEn } from '../../../shared/text/starting-points/en.ts';
import { vi as startVi } from '../../../shared/text/starting-points/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../../ui/Form.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import type { FormPart } from '../fields/form-part.ts';
import { PeopleSheet } from '../people/PeopleSheet.tsx';
import { StartingPointCards } from '../starting-points/StartingPointCards.tsx';
import { AnnexStyleFields } from './AnnexStyleFields.tsx';
import { CriteriaFields } from './CriteriaFields.tsx';
import { checkDraft, type DraftRule } from './draft-faults.ts';
import { IdentityFields } from './IdentityFields.tsx';
import { LastQuestionFields } from './LastQuestionFields.tsx';
import { OfficerFields } from './OfficerFields.tsx';
import { type OfficeDraft, officeIdOf, openDraft } from './office-draft.ts';
import { ServiceFieldFields } from './ServiceFieldFields.tsx';

interface Props {
  onBack: () => void;
  onCreated: (office: { officeId: string; name: string }) => Promise<void>;
}

export function OfficeFormLoader(props: Props) {
  const loaded = useLoaded(() => import('../../../shared/starting-points/starting-points.ts'), []);
  return (
    <>
      <Loading of={loaded} />
      {loaded.value && <OfficeForm points={loaded.value.startingPoints} {...props} />}
    </>
  );
}

function OfficeForm({ points, onBack, onCreated }: Props & { points: typeof startingPoints }) {
  const words = useWords({ vi, en }).form;
  const start = useWords({ vi: startVi, en: startEn });
  const [draft, setDraft] = useState(() => openDraft(points[0]));
  const [wasSent, setSent] = useState(false);
  const [takenId, setTakenId] = useState<string | null>(null);
  const checked = checkDraft(draft);
  const faults = new Map<string, DraftRule>('faults' in checked ? checked.faults : []);
  if (takenId !== null && takenId === officeIdOf(draft)) faults.set('officeId', 'office-exists');

  const action = useAction(async () => {
    if ('faults' in checked) return;
    const { catalogue } = checked;
    try {
      const { officeId } = await call(createOffice, { body: { catalogue } });
      await onCreated({ officeId, name: catalogue.office.name.vi });
    } catch (error) {
      if (error instanceof Problem && error.code === 'office-exists') setTakenId(catalogue.office.id);
      throw error;
    }
  });
  const parts: FormPart<OfficeDraft> = {
    draft,
    onChange: (change) => setDraft((old) => ({ ...old, ...change })),
    faultOf: (input) => {
      const rule = wasSent ? faults.get(input) : undefined;
      return rule && words.rules[rule];
    },
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Form
        class="office-form"
        label={words.title}
        submit={words.submit}
        action={action}
        faultCount={faults.size}
        onSent={() => setSent(true)}
        beside={
          <button type="button" class="button" onClick={onBack}>
            {words.back}
          </button>
        }
      >
        <IdentityFields {...parts} />
        <PeopleSheet {...parts} />
        <ServiceFieldFields {...parts} />
        <OfficerFields {...parts} />
        <fieldset class="card">
          <legend>{start.title}</legend>
          <p class="hint">{start.hint}</p>
          <StartingPointCards points={points} draft={draft} onChange={parts.onChange} />
        </fieldset>
        <CriteriaFields {...parts} />
        <LastQuestionFields {...parts} />
        <AnnexStyleFields {...parts} />
      </Form>
    </>
  );
}
