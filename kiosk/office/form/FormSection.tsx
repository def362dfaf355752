import './form.css';
import { useState } from 'preact/hooks';
import { getCatalogueDraft } from '../../../shared/endpoints/catalogue-draft.ts';
import { getOfficeCatalogue } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { call } from '../../api/call.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import type { SectionProps } from '../section-props.ts';
import { FormEditor } from './FormEditor.tsx';
import type { OpenedForm } from './use-draft.ts';

async function openForm(officeId: string): Promise<OpenedForm> {
  const params = { officeId };
  const [published, { draft }] = await Promise.all([
    call(getOfficeCatalogue, { params }),
    call(getCatalogueDraft, { params }),
  ]);
  return { published, kept: draft };
}

/** What the office asks: to be prepared as a draft, and published as the next version. */
export function FormSection({ officeId, role }: SectionProps) {
  const words = useWords({ vi, en });
  const [notice, setNotice] = useState('');
  const [opening, setOpening] = useState(1);
  const loaded = useLoaded(() => openForm(officeId), [officeId]);
  const form = loaded.value;
  return (
    <>
      <h1>{words.title}</h1>
      <output class={notice ? 'note' : ''}>{notice}</output>
      <Loading of={loaded} />
      {form && (
        <FormEditor
          key={`${officeId} ${opening}`}
          {...form}
          role={role}
          onNotice={setNotice}
          onDone={async (said) => {
            await loaded.reload();
            setNotice(said);
            setOpening((count) => count + 1);
            scrollTo(0, 0);
          }}
        />
      )}
    </>
  );
}
