import { useState } from 'preact/hooks';
import { createSampleOffice } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { addressOfRoute } from '../route.ts';
import type { Section } from '../sections.ts';
import { OfficeFormLoader } from './OfficeForm.tsx';

export interface Created {
  readonly officeId: string;
  readonly section: Section;
  readonly notice: string | null;
}

interface Props {
  /** True where the installation has no office at all. */
  isFirst: boolean;
  onCreated: (created: Created) => Promise<void>;
}

/** The sample office in one click, or one's own by a form. */
export function NewOffice({ isFirst, onCreated }: Props) {
  const all = useWords({ vi, en });
  const words = all.newOffice;
  const [shown, setShown] = useState<'choice' | 'form'>('choice');
  const [wasFormOpened, setFormOpened] = useState(false);
  const openForm = () => {
    setFormOpened(true);
    setShown('form');
  };
  return (
    <>
      <div class="stack" hidden={shown !== 'choice'}>
        <h1>{isFirst ? words.title : words.titleMore}</h1>
        {!isFirst && (
          <p>
            <a href={addressOfRoute({ page: 'home' })}>{all.form.back}</a>
          </p>
        )}
        <div class="columns choices">
          <SampleChoice onCreated={onCreated} />
          <Card title={words.own}>
            <p>{words.ownText}</p>
            <div class="buttons">
              <button type="button" class="button button-main" onClick={openForm}>
                {words.ownSubmit}
              </button>
            </div>
          </Card>
        </div>
      </div>
      {wasFormOpened && (
        // Hidden and not removed: whoever looks back at the choice finds the form as it was.
        <div class="stack" hidden={shown !== 'form'}>
          <OfficeFormLoader
            onBack={() => setShown('choice')}
            onCreated={({ officeId, name }) =>
              onCreated({ officeId, section: 'devices', notice: all.form.created(name) })
            }
          />
        </div>
      )}
    </>
  );
}

function SampleChoice({ onCreated }: Pick<Props, 'onCreated'>) {
  const words = useWords({ vi, en }).newOffice;
  const action = useAction(async () => {
    const { officeId } = await call(createSampleOffice);
    await onCreated({ officeId, section: 'annex', notice: null });
  });
  return (
    <Card title={words.sample}>
      <p>{words.sampleText}</p>
      <Form submit={words.sampleSubmit} action={action} />
    </Card>
  );
}
