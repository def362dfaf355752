import { useState } from 'preact/hooks';
import type { Annex } from '../../../shared/annex/annex.ts';
import type { ServiceField } from '../../../shared/catalogue.ts';
import { type FiguresView, getFigures } from '../../../shared/endpoints/figures.ts';
import { getOfficeCatalogue, putFigures } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/figures/en.ts';
import { vi } from '../../../shared/text/figures/vi.ts';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatCount, formatDay } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { parseTypedCount } from '../fields/typed-count.ts';
import { FieldFiguresTable } from './FieldFiguresTable.tsx';
import { FiguresFile } from './FiguresFile.tsx';
import { buildFigures, countFaults, type FiguresDraft, openDraft } from './figures-draft.ts';
import { KnownFigures } from './KnownFigures.tsx';

interface Props {
  officeId: string;
  /** The annex of the period, with the figures that are set for it. */
  annex: Annex;
  onSaved: () => Promise<void>;
}

/** Files handled and forms issued: typed, or read from a file; beside what the program counted itself. */
export function FiguresForm({ officeId, annex, onSaved }: Props) {
  const words = useWords({ vi, en });
  const { from, to } = annex;
  const params = { officeId };
  const loaded = useLoaded(async () => {
    const [view, catalogue] = await Promise.all([
      call(getFigures, { params, query: { from, to } }),
      call(getOfficeCatalogue, { params }),
    ]);
    return { view, fields: catalogue.serviceFields };
  }, [officeId, from, to]);
  return (
    <Card title={words.title} hint={words.period(formatDay(from), formatDay(to))}>
      <Loading of={loaded} />
      {loaded.value && <FiguresFields {...{ officeId, annex, onSaved }} {...loaded.value} />}
    </Card>
  );
}

interface FieldsProps extends Props {
  view: FiguresView;
  fields: readonly ServiceField[];
}

function FiguresFields({ officeId, annex, onSaved, view, fields }: FieldsProps) {
  const words = useWords({ vi, en });
  const [draft, setDraft] = useState(() => openDraft(annex, view, fields));
  const [wasSent, setSent] = useState(false);
  const [done, setDone] = useState('');
  const faultCount = countFaults(draft);
  const change = (part: Partial<FiguresDraft>) => {
    setDraft({ ...draft, ...part });
    setDone('');
  };
  const action = useAction(async () => {
    setDone('');
    await call(putFigures, { params: { officeId }, body: buildFigures(draft, annex) });
    setDone(words.saved);
    await onSaved();
  });
  const errorOf = (typed: string) =>
    wasSent && parseTypedCount(typed) === 'invalid' ? words.countInvalid : undefined;
  const takeFile = (byField: ReadonlyMap<string, number>, total: number) => {
    const filled = fields.map(({ id }) => {
      const files = byField.get(id);
      const typed = { issued: draft.byField[id]?.issued ?? '' };
      return [id, { ...typed, filesHandled: files === undefined ? '' : formatCount(files) }] as const;
    });
    change({ byField: Object.fromEntries(filled), filesHandled: formatCount(total) });
    setDone(words.taken);
  };
  return (
    <>
      <Form submit={words.save} action={action} faultCount={faultCount} onSent={() => setSent(true)}>
        {(['filesHandled', 'issued'] as const).map((name) => (
          <TextField
            key={name}
            label={words[name]}
            error={errorOf(draft[name])}
            inputMode="numeric"
            value={draft[name]}
            onValue={(value) => change({ [name]: value })}
          />
        ))}
        <KnownFigures {...{ draft, view }} onIssued={(count) => change({ issued: formatCount(count) })} />
        {fields.length > 0 && (
          <FieldFiguresTable {...{ draft, fields }} hasFaults={wasSent && faultCount > 0} onChange={change} />
        )}
      </Form>
      <output class="done">{done}</output>
      {fields.length > 0 && <FiguresFile {...{ officeId, fields }} onTaken={takeFile} />}
    </>
  );
}
