import { useState } from 'preact/hooks';
import type { CommentView } from '../../../shared/endpoints/comment.ts';
import { createCase } from '../../../shared/endpoints/feedback-case.ts';
import { type CaseKind, caseKinds } from '../../../shared/feedback-case.ts';
import { addDays } from '../../../shared/period.ts';
import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { call } from '../../api/call.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { DayField } from '../period/DayField.tsx';
import { parseTypedDay } from '../period/typed-day.ts';

/** Offered, and open to change. */
const usualDays = 10;

interface Props {
  officeId: string;
  comment: CommentView;
  onClose: () => void;
  onOpened: () => Promise<void>;
}

export function OpenCase({ officeId, comment: { commentId, text }, onClose, onOpened }: Props) {
  const all = useWords({ vi, en });
  const words = all.opening;
  const [kind, setKind] = useState<CaseKind>('complaint');
  const [typed, setTyped] = useState(() =>
    formatDay(addDays(new Date().toISOString().slice(0, 10), usualDays)),
  );
  const [wasSent, setSent] = useState(false);
  const dueDay = parseTypedDay(typed);
  const action = useAction(async () => {
    if (dueDay === null) return;
    await call(createCase, { params: { officeId }, body: { commentId, kind, dueDay } });
    await onOpened();
  });
  return (
    <Dialog title={words.title} onClose={onClose}>
      <blockquote class="quoted">{text}</blockquote>
      <Form
        submit={words.submit}
        action={action}
        faultCount={dueDay === null ? 1 : 0}
        onSent={() => setSent(true)}
        onCancel={onClose}
      >
        <SelectField
          label={words.kind}
          value={kind}
          options={caseKinds.map((each) => ({ value: each, text: all.kinds[each] }))}
          onValue={setKind}
        />
        <DayField
          label={words.dueDay}
          error={wasSent && dueDay === null ? words.dueInvalid : undefined}
          value={typed}
          onValue={setTyped}
        />
      </Form>
    </Dialog>
  );
}
