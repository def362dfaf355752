import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type AnnexExport,
  createAnnexExport,
  getAnnexExport,
  getAnnexExportFile,
} from '../../../shared/endpoints/annex-export.ts';
import { listOffices } from '../../../shared/endpoints/office.ts';
import type { Period } from '../../../shared/period.ts';
import { en } from '../../../shared/text/annex-export/en.ts';
import { vi } from '../../../shared/text/annex-export/vi.ts';
import { addressOf, call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

const formats = ['docx', 'pdf', 'xlsx'] as const;
const askEveryMs = 1000;

/** For whoever looks after several offices: all their annexes in one file, made in the background. */
export function AllOffices({ period: { from, to } }: { period: Period }) {
  const words = useWords({ vi, en });
  const offices = useLoaded(async () => (await call(listOffices)).offices, []);
  const [job, setJob] = useState<AnnexExport | null>(null);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  const action = useAction(async (format: (typeof formats)[number]) => {
    setJob(null);
    let current = await call(createAnnexExport, { body: { from, to, format } });
    while (current.state === 'running' && !isGone.current) {
      setJob(current);
      await new Promise((resolve) => setTimeout(resolve, askEveryMs));
      current = await call(getAnnexExport, { params: { jobId: current.jobId } });
    }
    setJob(current);
    // The browser takes it from the server by itself: the file may be larger than a page should hold.
    if (current.state === 'done' && !isGone.current)
      location.assign(addressOf(getAnnexExportFile, { jobId: current.jobId }));
  });
  const count = offices.value?.length ?? 0;
  if (count < 2) return null;
  return (
    <Card title={words.title} hint={words.text(count)}>
      <div class="buttons">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            class="button"
            disabled={action.isRunning}
            onClick={() => void action.run(format)}
          >
            {words.start(format)}
          </button>
        ))}
      </div>
      {job?.state === 'failed' && (
        <p class="note note-warning" role="alert">
          {words.failed}
        </p>
      )}
      <output class="done">
        {job?.state === 'running' && words.progress(job.done, job.total)}
        {job?.state === 'done' && words.done}
      </output>
      <Failure error={action.error} />
    </Card>
  );
}
