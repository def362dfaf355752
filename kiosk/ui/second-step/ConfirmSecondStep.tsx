import { useState } from 'preact/hooks';
import { confirmSecondStep } from '../../../shared/endpoints/second-step.ts';
import { en } from '../../../shared/text/second-step/en.ts';
import { vi } from '../../../shared/text/second-step/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../Form.tsx';
import { useWords } from '../PageLanguage.tsx';
import { QrCode } from '../QrCode.tsx';
import { TextField } from '../TextField.tsx';
import { useAction } from '../use-action.ts';
import { useTextFault } from '../use-text-fault.ts';
import type { Begun } from './BeginSecondStep.tsx';

interface Props {
  begun: Begun;
  onDone: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}

/** Hands the secret to the app; the app's first code shows that it has it. */
export function ConfirmSecondStep({ begun: { secret, uri }, onDone, onCancel }: Props) {
  const words = useWords({ vi, en });
  const [code, setCode] = useState('');
  const [wasSent, setSent] = useState(false);
  const action = useAction(async () => {
    const { recoveryCodes } = await call(confirmSecondStep, { body: { code } });
    onDone(recoveryCodes);
  });
  const fault = useTextFault()(code, { most: 50 });
  return (
    <>
      <p>{words.scan}</p>
      <div class="second-step-secret">
        <QrCode content={uri} label={words.qr} />
        <p class="hint">
          {words.secret} <span data-testid="second-step-secret">{secret.match(/.{1,4}/g)?.join(' ')}</span>
        </p>
      </div>
      <Form
        submit={words.confirm}
        action={action}
        faultCount={fault ? 1 : 0}
        onSent={() => setSent(true)}
        onCancel={onCancel}
      >
        <TextField
          label={words.firstCode}
          error={wasSent ? fault : undefined}
          autocomplete="one-time-code"
          inputMode="numeric"
          isCode
          value={code}
          onValue={setCode}
        />
      </Form>
    </>
  );
}
