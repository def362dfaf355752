import { criterionKinds } from '../../../shared/catalogue.ts';
import { en as formEn } from '../../../shared/text/form/en.ts';
import { vi as formVi } from '../../../shared/text/form/vi.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { Field } from '../../ui/Field.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FormPart } from '../fields/form-part.ts';
import { type CriterionDraft, type CriterionKind, nextKey, type OfficeDraft } from './office-draft.ts';
import { RowList } from './RowList.tsx';
import { TargetFields } from './TargetFields.tsx';
import { openTarget } from './target-draft.ts';

export function CriteriaFields({ draft, onChange, faultOf }: FormPart<OfficeDraft>) {
  const words = useWords({ vi, en }).form;
  const make = (): CriterionDraft => ({
    key: nextKey(draft.criteria),
    origin: null,
    text: '',
    per: 'response',
    optional: false,
    levelWords: draft.levels.map(() => ''),
    ...openTarget(undefined),
  });
  return (
    <fieldset class="card">
      <legend>{words.criteria}</legend>
      <p class="hint">{words.criteriaHint}</p>
      <p>
        {words.levels}:{' '}
        <strong>{draft.levels.map(({ level, label }) => `${level} – ${label.vi}`).join('; ')}</strong>
      </p>
      <RowList
        rows={draft.criteria}
        onRows={(criteria) => onChange({ criteria })}
        nameOf={words.criterion}
        add={words.addCriterion}
        make={make}
        error={faultOf('criteria')}
      >
        {(criterion, index, change) => (
          <CriterionInputs
            criterion={criterion}
            levels={draft.levels}
            isPublished={draft.published?.criteria.some(({ id }) => id === criterion.origin?.id) ?? false}
            faultOf={(input) => faultOf(`criteria.${index}.${input}`)}
            onChange={change}
          />
        )}
      </RowList>
    </fieldset>
  );
}

interface InputProps {
  criterion: CriterionDraft;
  levels: FormPart<OfficeDraft>['draft']['levels'];
  /** Responses to it may have come: it keeps its kind. */
  isPublished: boolean;
  faultOf: (input: string) => string | undefined;
  onChange: (part: Partial<CriterionDraft>) => void;
}

function CriterionInputs({ criterion, levels, isPublished, faultOf, onChange }: InputProps) {
  const { kindIsFixed } = useWords({ vi: formVi, en: formEn });
  const words = useWords({ vi, en }).form;
  return (
    <>
      <div class="criterion-inputs">
        <Field label={words.criterionText} error={faultOf('text')}>
          {(ties) => (
            <textarea
              {...ties}
              rows={2}
              value={criterion.text}
              onInput={(event) => onChange({ text: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
            />
          )}
        </Field>
        <Field label={words.per} hint={isPublished ? kindIsFixed : undefined} error={faultOf('per')}>
          {(ties) => (
            <select
              {...ties}
              disabled={isPublished}
              value={criterion.per}
              onChange={(event) => onChange({ per: event.currentTarget.value as CriterionKind })}
            >
              {criterionKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={criterion.optional}
          onChange={(event) => onChange({ optional: event.currentTarget.checked })}
        />
        {words.isOptional}
      </label>
      <TargetFields criterion={criterion} levels={levels} error={faultOf('target')} onChange={onChange} />
      <LevelWords criterion={criterion} levels={levels} faultOf={faultOf} onChange={onChange} />
    </>
  );
}

function LevelWords({ criterion, levels, faultOf, onChange }: Omit<InputProps, 'isPublished'>) {
  const words = useWords({ vi, en }).form;
  const faults = levels.map((_, at) => faultOf(`levelWords.${at}`));
  return (
    <details class="row-more" open={faults.some(Boolean) || undefined}>
      <summary>{words.levelWords}</summary>
      <p class="hint">{words.levelWordsHint}</p>
      {levels.map(({ level, label }, at) => (
        <TextField
          key={level}
          label={words.levelWord(level, label.vi)}
          error={faults[at]}
          value={criterion.levelWords[at] ?? ''}
          onValue={(word) =>
            onChange({
              levelWords: levels.map((_, other) =>
                other === at ? word : (criterion.levelWords[other] ?? ''),
              ),
            })
          }
        />
      ))}
    </details>
  );
}
