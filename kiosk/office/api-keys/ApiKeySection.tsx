import { useRef, useState } from 'preact/hooks';
import {
  type ApiKeyView,
  createApiKey,
  listApiKeys,
  revokeApiKey,
} from '../../../shared/endpoints/api-key.ts';
import { mayCreateRole, mayDo } from '../../../shared/role.ts';
import { en } from '../../../shared/text/api-keys/en.ts';
import { vi } from '../../../shared/text/api-keys/vi.ts';
import { call } from '../../api/call.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import type { SectionProps } from '../section-props.ts';
import { AddApiKey, type NewApiKey } from './AddApiKey.tsx';
import { ApiKeyTable } from './ApiKeyTable.tsx';
import { MadeApiKey } from './MadeApiKey.tsx';

export function ApiKeySection({ officeId, role }: Pick<SectionProps, 'officeId' | 'role'>) {
  const words = useWords({ vi, en });
  const [made, setMade] = useState<{ key: string; view: ApiKeyView } | null>(null);
  const [asked, setAsked] = useState<ApiKeyView | null>(null);
  const [done, setDone] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const params = { officeId };
  const loaded = useLoaded(async () => (await call(listApiKeys, { params })).keys, [officeId]);

  const create = async (body: NewApiKey) => {
    setDone('');
    setMade(await call(createApiKey, { params, body }));
    await loaded.reload();
  };
  const revoke = async ({ keyId, name }: ApiKeyView) => {
    await call(revokeApiKey, { params: { officeId, keyId } });
    setAsked(null);
    setDone(words.wasRevoked(name));
    if (made?.view.keyId === keyId) setMade(null);
    await loaded.reload();
  };
  const mayRevoke = (key: ApiKeyView) =>
    ['active', 'ending'].includes(key.state) &&
    mayDo(role, 'api-key.revoke') &&
    mayCreateRole(role, key.role);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {words.title}
      </h1>
      <p>{words.intro}</p>
      <Loading of={loaded} />
      {loaded.value && mayDo(role, 'api-key.create') && <AddApiKey creator={role} onCreate={create} />}
      {made && (
        <MadeApiKey
          key={made.view.keyId}
          apiKey={made.key}
          view={made.view}
          onDone={() => {
            setMade(null);
            heading.current?.focus();
          }}
        />
      )}
      <output class="done">{done}</output>
      {loaded.value && <ApiKeyTable keys={loaded.value} mayRevoke={mayRevoke} onRevoke={setAsked} />}
      {asked && (
        <ConfirmDialog
          title={words.confirm.title(asked.name)}
          submit={words.confirm.submit}
          onClose={() => setAsked(null)}
          onConfirm={() => revoke(asked)}
        >
          <p>{words.confirm.text}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
