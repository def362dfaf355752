import { useState } from 'preact/hooks';
import { listOffices, moveOffice, type OfficeView } from '../../../shared/endpoints/office.ts';
import { orderAsTree } from '../../../shared/office-tree.ts';
import { en } from '../../../shared/text/tree/en.ts';
import { vi } from '../../../shared/text/tree/vi.ts';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { formatCount } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { OfficePicker } from './OfficePicker.tsx';

/** Under which office this one stands. */
export function TreeSection({ officeId }: { officeId: string }) {
  const words = useWords({ vi, en });
  const loaded = useLoaded(async () => (await call(listOffices)).offices, []);
  const [isPicking, setPicking] = useState(false);
  const [done, setDone] = useState('');
  const action = useAction(async (underId: string | null) => {
    await call(moveOffice, { body: { officeId, underId } });
    setPicking(false);
    setDone(words.moved);
    await loaded.reload();
  });
  const offices = loaded.value;
  const own = offices?.find((each) => each.officeId === officeId);
  const branch = new Set(listBranch(offices ?? [], officeId).map((each) => each.officeId));
  const beneath = branch.size - 1;
  const parent = offices?.find((each) => each.officeId === own?.parentId);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Loading of={loaded} />
      {offices && own && (
        <Card title={own.name}>
          <p>{parent ? words.standsUnder(parent.name) : words.standsAlone}</p>
          {beneath > 0 && <p class="hint">{words.beneath(formatCount(beneath))}</p>}
          <output class="done">{done}</output>
          {!isPicking && <Failure error={action.error} />}
          <div class="buttons">
            <button type="button" class="button" onClick={() => setPicking(true)}>
              {words.move}
            </button>
            {parent && (
              <button type="button" class="button" onClick={() => void action.run(null)}>
                {words.moveAlone}
              </button>
            )}
          </div>
        </Card>
      )}
      {isPicking && offices && (
        <OfficePicker
          title={words.move}
          offices={offices.filter((each) => !branch.has(each.officeId))}
          error={action.error}
          onClose={() => setPicking(false)}
          onPick={(underId) => void action.run(underId)}
        />
      )}
    </>
  );
}

/** In the order of the tree whatever stands beneath follows, and is deeper. */
/** The office and all that stand under it. */
function listBranch(offices: readonly OfficeView[], officeId: string): OfficeView[] {
  const tree = orderAsTree(offices);
  const at = tree.findIndex((each) => each.officeId === officeId);
  const depth = tree[at]?.depth ?? 0;
  const next = tree.findIndex((each, place) => place > at && each.depth <= depth);
  return tree.slice(at, next < 0 ? undefined : next);
}
