import { useState } from 'preact/hooks';
import type { Annex } from '../../../shared/annex/annex.ts';
import type { HoldingDevice } from '../../../shared/closing/closing.ts';
import { createClosing, listHoldingDevices } from '../../../shared/endpoints/closing.ts';
import { en } from '../../../shared/text/closing/en.ts';
import { vi } from '../../../shared/text/closing/vi.ts';
import { en as pageEn } from '../../../shared/text/page/en.ts';
import { vi as pageVi } from '../../../shared/text/page/vi.ts';
import { call } from '../../api/call.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatCount, formatDay } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import './closings.css';

interface Props {
  officeId: string;
  annex: Annex;
  onClose: () => void;
  onClosed: () => Promise<void>;
}

/** Names the tablets that may still bring something; they must be seen before the period can be closed. */
export function CloseDialog({ officeId, annex, onClose, onClosed }: Props) {
  const { from, to } = annex;
  const words = useWords({ vi, en }).close;
  const { cancel } = useWords({ vi: pageVi, en: pageEn });
  const [hasSeen, setSeen] = useState(false);
  const [wasSent, setSent] = useState(false);
  const loaded = useLoaded(
    async () => (await call(listHoldingDevices, { params: { officeId } })).devices,
    [officeId],
  );
  const devices = loaded.value ?? [];
  const mustSee = devices.length > 0 && !hasSeen;
  const action = useAction(async () => {
    const acceptedDeviceIds = devices.map(({ deviceId }) => deviceId);
    await call(createClosing, { params: { officeId }, body: { from, to, acceptedDeviceIds } });
    await onClosed();
  });
  return (
    <Dialog title={words.question(formatDay(from), formatDay(to))} onClose={onClose}>
      <p>{words.final}</p>
      <Frozen annex={annex} />
      <Loading of={loaded} />
      {loaded.value && (
        <Form
          submit={words.submit}
          action={action}
          faultCount={mustSee ? 1 : 0}
          onSent={() => setSent(true)}
          beside={
            <button type="button" class="button" autofocus onClick={onClose}>
              {cancel}
            </button>
          }
        >
          {devices.length > 0 && (
            <Holding devices={devices} hasSeen={hasSeen} onSeen={setSeen} isMissed={wasSent && mustSee} />
          )}
        </Form>
      )}
    </Dialog>
  );
}

/** The figures that will stay as they are. */
function Frozen({ annex: { filesHandled, issued, collected, valid } }: Pick<Props, 'annex'>) {
  const words = useWords({ vi, en }).close;
  const typed = { filesHandled, issued };
  const isBlank = filesHandled === null || issued === null;
  return (
    <>
      <dl class="frozen-figures">
        {(['filesHandled', 'issued'] as const).map((name) => (
          <div key={name}>
            <dt>{words.figures[name]}</dt>
            <dd>{typed[name] === null ? words.blank : formatCount(typed[name])}</dd>
          </div>
        ))}
        <div>
          <dt>{words.figures.collected}</dt>
          <dd>{formatCount(collected)}</dd>
        </div>
        <div>
          <dt>{words.figures.valid}</dt>
          <dd>{formatCount(valid)}</dd>
        </div>
      </dl>
      {isBlank && <p class="note note-warning">{words.blankWarning}</p>}
    </>
  );
}

interface HoldingProps {
  devices: readonly HoldingDevice[];
  hasSeen: boolean;
  onSeen: (hasSeen: boolean) => void;
  isMissed: boolean;
}

function Holding({ devices, hasSeen, onSeen, isMissed }: HoldingProps) {
  const words = useWords({ vi, en }).close;
  return (
    <div class="note note-warning">
      <p>{words.holding}</p>
      <ul class="plain-list">
        {devices.map(({ deviceId, name, pending, missing }) => (
          <li key={deviceId}>{words.device(name, formatCount(pending), formatCount(missing))}</li>
        ))}
      </ul>
      <label class="check">
        <input
          type="checkbox"
          checked={hasSeen}
          aria-invalid={isMissed || undefined}
          onChange={(event) => onSeen(event.currentTarget.checked)}
        />
        <span>{words.accept}</span>
      </label>
      {isMissed && <p class="field-error">{words.mustAccept}</p>}
    </div>
  );
}
