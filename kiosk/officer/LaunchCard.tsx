import { useState } from 'preact/hooks';
import { createLaunch, type LaunchChoices, receiptCodeMaxLength } from '../../shared/endpoints/launch.ts';
import { en } from '../../shared/text/officer/en.ts';
import { vi } from '../../shared/text/officer/vi.ts';
import { en as pageEn } from '../../shared/text/page/en.ts';
import { vi as pageVi } from '../../shared/text/page/vi.ts';
import { call } from '../api/call.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useAction } from '../ui/use-action.ts';
import { FieldServed } from './FieldServed.tsx';
import { LaunchProgress } from './LaunchProgress.tsx';
import { checkLaunch, findLastTablet, keepLastTablet, openLaunchDraft } from './launch-draft.ts';
import { OfficersServed } from './OfficersServed.tsx';
import type { SentLaunch } from './use-launch-state.ts';

interface Props {
  officeId: string;
  choices: LaunchChoices;
}

/** Has a survey begin on the tablet at the counter. */
export function LaunchCard({ officeId, choices }: Props) {
  const words = useWords({ vi, en }).launch;
  return (
    <section class="card launch" aria-label={words.title}>
      <h2 class="part-title">{words.title}</h2>
      <p>{words.intro}</p>
      {choices.tablets.length === 0 ? (
        <p class="note">{words.noTablets}</p>
      ) : (
        <LaunchForm officeId={officeId} choices={choices} />
      )}
    </section>
  );
}

function LaunchForm({ officeId, choices }: Props) {
  const words = useWords({ vi, en }).launch;
  const [draft, setDraft] = useState(() => openLaunchDraft(choices, findLastTablet()));
  const [wasSent, setSent] = useState(false);
  const [launch, setLaunch] = useState<SentLaunch | 'withdrawn' | null>(null);
  const { tablets, receiptCodes, serviceFields } = choices;
  const nameOf = ({ name, counterName }: LaunchChoices['tablets'][number]) =>
    counterName === null || counterName === name ? name : words.tabletAt(counterName, name);
  const faults = checkLaunch(draft, choices);
  const faultCount = Object.values(faults).filter(Boolean).length;
  const { tooLong } = useWords({ vi: pageVi, en: pageEn });
  const receiptWords = { missing: words.receiptMissing, 'too-long': tooLong(String(receiptCodeMaxLength)) };
  const change = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }));

  const action = useAction(async () => {
    const { deviceId, serviceFieldId, officerIds } = draft;
    const receiptCode = draft.receiptCode.trim();
    setLaunch(null);
    const { launchId } = await call(createLaunch, {
      params: { officeId, deviceId },
      body: {
        serviceFieldId: serviceFieldId || null,
        officerIds: [...officerIds],
        ...(receiptCode === '' ? {} : { receiptCode }),
      },
    });
    const tablet = tablets.find((each) => each.deviceId === deviceId);
    setLaunch({ officeId, deviceId, launchId, tabletName: tablet ? nameOf(tablet) : '' });
    keepLastTablet(deviceId);
    // The next citizen has another file, and may have been served by the officer alone.
    change({ receiptCode: '', officerIds: [] });
    setSent(false);
  });

  return (
    <>
      <Form
        class="launch-form"
        label={words.title}
        submit={words.submit}
        action={action}
        faultCount={faultCount}
        onSent={() => setSent(true)}
      >
        <div class="columns launch-fields">
          <Field label={words.tablet} error={wasSent && faults.deviceId ? words.tabletMissing : undefined}>
            {(ties) => (
              <select
                {...ties}
                value={draft.deviceId}
                onChange={(event) => change({ deviceId: event.currentTarget.value })}
              >
                {draft.deviceId === '' && <option value="">{words.chooseTablet}</option>}
                {tablets.map((tablet) => (
                  <option key={tablet.deviceId} value={tablet.deviceId}>
                    {nameOf(tablet)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {serviceFields.length > 0 && (
            <FieldServed
              choices={choices}
              value={draft.serviceFieldId}
              onValue={(serviceFieldId) => change({ serviceFieldId })}
            />
          )}
          {choices.officers.length > 0 && (
            <OfficersServed
              choices={choices}
              officerIds={draft.officerIds}
              onChange={(officerIds) => change({ officerIds })}
            />
          )}
          {receiptCodes !== 'none' && (
            <TextField
              label={receiptCodes === 'required' ? words.receipt : words.receiptOptional}
              hint={words.receiptHint}
              error={wasSent && faults.receiptCode ? receiptWords[faults.receiptCode] : undefined}
              isCode
              value={draft.receiptCode}
              onValue={(receiptCode) => change({ receiptCode })}
            />
          )}
        </div>
      </Form>
      {launch === 'withdrawn' && <output class="done">{words.withdrawn}</output>}
      {launch !== null && launch !== 'withdrawn' && (
        <LaunchProgress launch={launch} onWithdrawn={() => setLaunch('withdrawn')} />
      )}
    </>
  );
}
