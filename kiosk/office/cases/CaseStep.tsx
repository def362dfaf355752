import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { addCaseEvent, type CaseDetail, listAssignees } from '../../../shared/endpoints/feedback-case.ts';
import { actionsIn, actionsWithNote, type CaseAction } from '../../../shared/feedback-case.ts';
import { noteMaxLength } from '../../../shared/long-text.ts';
import { Problem } from '../../../shared/problem.ts';
import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { sortByName } from '../../../shared/vietnamese-order.ts';
import { call } from '../../api/call.ts';
import { Form } from '../../ui/Form.tsx';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useTextFault } from '../../ui/use-text-fault.ts';
import { DayField } from '../period/DayField.tsx';
import { parseTypedDay } from '../period/typed-day.ts';

interface Props {
  officeId: string;
  shown: CaseDetail;
  beside: ComponentChildren;
  onChanged: (detail: CaseDetail) => void;
  /** Somebody else was faster: what is shown is old. */
  onOutdated: () => Promise<void>;
}

/** What somebody does with a case: one step at a time. */
export function CaseStep({ officeId, shown, beside, onChanged, onOutdated }: Props) {
  const all = useWords({ vi, en });
  const words = all.cases;
  const actions = actionsIn(shown.state);
  const [action, setAction] = useState<CaseAction>(actions[0] ?? 'note');
  const [assigneeId, setAssigneeId] = useState(shown.assigneeId ?? '');
  const [typedDay, setTypedDay] = useState(formatDay(shown.dueDay));
  const [note, setNote] = useState('');
  const [wasSent, setSent] = useState(false);
  const dueDay = parseTypedDay(typedDay);
  const isNoteNeeded = actionsWithNote.includes(action);
  const faults = {
    note: useTextFault()(note, { most: noteMaxLength, isOptional: !isNoteNeeded }),
    assignee: action === 'assign' && assigneeId === '',
    dueDay: action === 'change-due' && dueDay === null,
  };
  const faultCount = Object.values(faults).filter(Boolean).length;
  const sending = useAction(async () => {
    const body = {
      after: shown.events.length,
      action,
      ...(note.trim() ? { note } : {}),
      ...(action === 'assign' ? { assigneeId } : {}),
      ...(action === 'change-due' && dueDay ? { dueDay } : {}),
    };
    try {
      onChanged(await call(addCaseEvent, { params: { officeId, caseId: shown.caseId }, body }));
    } catch (cause) {
      if (cause instanceof Problem && cause.code === 'case-changed') await onOutdated();
      throw cause;
    }
  });
  return (
    <Form
      submit={words.submit}
      action={sending}
      faultCount={faultCount}
      beside={beside}
      onSent={() => setSent(true)}
    >
      <SelectField
        label={words.action}
        value={action}
        options={actions.map((each) => ({ value: each, text: words.actions[each] }))}
        onValue={setAction}
      />
      {action === 'assign' && (
        <AssigneeChoice
          officeId={officeId}
          value={assigneeId}
          error={wasSent && faults.assignee ? words.chooseAssignee : undefined}
          onValue={setAssigneeId}
        />
      )}
      {action === 'change-due' && (
        <DayField
          label={words.columns.due}
          error={wasSent && faults.dueDay ? all.opening.dueInvalid : undefined}
          value={typedDay}
          onValue={setTypedDay}
        />
      )}
      <TextArea
        label={isNoteNeeded ? words.note : words.noteOptional}
        error={wasSent ? faults.note : undefined}
        value={note}
        onValue={setNote}
      />
    </Form>
  );
}

interface AssigneeProps {
  officeId: string;
  value: string;
  error: string | undefined;
  onValue: (accountId: string) => void;
}

function AssigneeChoice({ officeId, value, error, onValue }: AssigneeProps) {
  const words = useWords({ vi, en }).cases;
  const loaded = useLoaded(() => call(listAssignees, { params: { officeId } }), [officeId]);
  const assignees = sortByName(loaded.value?.assignees ?? []);
  return (
    <SelectField
      label={words.assignee}
      error={error}
      value={value}
      options={[
        { value: '', text: words.chooseAssignee },
        ...assignees.map(({ accountId, name }) => ({ value: accountId, text: name })),
      ]}
      onValue={onValue}
    />
  );
}
