import { useState } from 'preact/hooks';
import {
  getSecondStep,
  renewRecoveryCodes,
  turnSecondStepOff,
} from '../../../shared/endpoints/second-step.ts';
import { en } from '../../../shared/text/second-step/en.ts';
import { vi } from '../../../shared/text/second-step/vi.ts';
import { call } from '../../api/call.ts';
import { Dialog } from '../Dialog.tsx';
import { Loading } from '../Loading.tsx';
import { useWords } from '../PageLanguage.tsx';
import { useLoaded } from '../use-loaded.ts';
import { BeginSecondStep, type Begun } from './BeginSecondStep.tsx';
import { ConfirmSecondStep } from './ConfirmSecondStep.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SecondStepOn } from './SecondStepOn.tsx';
import { SecondStepProof } from './SecondStepProof.tsx';

type Stage =
  | { readonly at: 'state'; readonly wasTurnedOff?: true }
  | { readonly at: 'begun'; readonly begun: Begun }
  | { readonly at: 'codes'; readonly codes: readonly string[] }
  | { readonly at: 'renewing' | 'turning-off' };

/** One's own second step: set up, looked at, turned off. */
export function SecondStepDialog({ onClose }: { onClose: () => void }) {
  const words = useWords({ vi, en });
  const [stage, setStage] = useState<Stage>({ at: 'state' });
  const loaded = useLoaded(() => call(getSecondStep), []);
  const toState = () => setStage({ at: 'state' });
  const showCodes = (codes: readonly string[]) => setStage({ at: 'codes', codes });

  const show = () => {
    switch (stage.at) {
      case 'begun':
        return <ConfirmSecondStep begun={stage.begun} onDone={showCodes} onCancel={onClose} />;
      case 'codes':
        return <RecoveryCodes codes={stage.codes} onDone={onClose} />;
      case 'renewing':
        return (
          <SecondStepProof
            text={words.renewIntro}
            submit={words.renew}
            onProof={async (body) => showCodes((await call(renewRecoveryCodes, { body })).recoveryCodes)}
            onCancel={toState}
          />
        );
      case 'turning-off':
        return (
          <SecondStepProof
            text={words.turnOffIntro}
            submit={words.turnOffSubmit}
            onProof={async (body) => {
              await call(turnSecondStepOff, { body });
              await loaded.reload();
              setStage({ at: 'state', wasTurnedOff: true });
            }}
            onCancel={toState}
          />
        );
      case 'state':
        return (
          <>
            <Loading of={loaded} />
            <output class="done">{stage.wasTurnedOff && words.wasTurnedOff}</output>
            {loaded.value?.isOn === false && (
              <BeginSecondStep onBegun={(begun) => setStage({ at: 'begun', begun })} onCancel={onClose} />
            )}
            {loaded.value?.isOn && (
              <SecondStepOn
                codesLeft={loaded.value.recoveryCodesLeft}
                onRenew={() => setStage({ at: 'renewing' })}
                onTurnOff={() => setStage({ at: 'turning-off' })}
                onClose={onClose}
              />
            )}
          </>
        );
    }
  };
  // A slip on the Escape key would lose codes that are shown once.
  return (
    <Dialog title={words.title} onClose={stage.at === 'codes' ? () => {} : onClose}>
      {show()}
    </Dialog>
  );
}
