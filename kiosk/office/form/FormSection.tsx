import './form.css';
import { useState } from 'preact/hooks';
import type { PublishedCatalogue } from '../../../shared/catalogue.ts';
import { getOfficeCatalogue } from '../../../shared/endpoints/office.ts';
import { mayDo } from '../../../shared/role.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { call } from '../../api/call.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import type { SectionProps } from '../DeskSection.tsx';
import { CatalogueForm } from './CatalogueForm.tsx';

/** What the office asks: to be changed, and published as the next version. */
export function FormSection({ officeId, role }: SectionProps) {
  const words = useWords({ vi, en });
  const [notice, setNotice] = useState('');
  const loaded = useLoaded(() => call(getOfficeCatalogue, { params: { officeId } }), [officeId]);
  const published: PublishedCatalogue | undefined = loaded.value;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <output class={notice ? 'note' : ''}>{notice}</output>
      <Loading of={loaded} />
      {published && (
        <>
          <p>
            {words.version(published.version)} <span class="soft">{words.kept}</span>
          </p>
          <CatalogueForm
            key={published.version}
            published={published}
            mayPublish={mayDo(role, 'catalogue.publish')}
            onPublished={async (version) => {
              setNotice(words.published(version));
              await loaded.reload();
              scrollTo(0, 0);
            }}
          />
        </>
      )}
    </>
  );
}
