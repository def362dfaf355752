import { useState } from 'preact/hooks';
import { exportAnnex } from '../../../shared/endpoints/office.ts';
import type { Period } from '../../../shared/period.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { addressOf, callFile } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { saveFile } from '../fields/save-file.ts';

const formats = ['docx', 'pdf', 'xlsx', 'csv'] as const;
type Format = (typeof formats)[number];

/**
 * Links to the files. A plain click fetches the file here, so that a session that has ended or a server that
 * is away is said in words, and not as a broken file among the downloads.
 */
export function AnnexDownloads({ officeId, period: { from, to } }: { officeId: string; period: Period }) {
  const words = useWords({ vi, en }).annex;
  const [state, setState] = useState('');
  const action = useAction(async (format: Format) => {
    setState(words.downloading(format));
    try {
      const file = await callFile(exportAnnex, { query: { officeId, from, to, format } });
      saveFile(file.name, file.content);
      setState(words.downloaded(file.name));
    } catch (error) {
      setState('');
      throw error;
    }
  });
  return (
    <Card title={words.downloads}>
      <ul class="downloads">
        {formats.map((format) => (
          <li key={format}>
            <a
              class="button"
              aria-label={words.download(words.formats[format].name)}
              href={addressOf(exportAnnex, {}, { officeId, from, to, format })}
              download
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                void action.run(format);
              }}
            >
              {words.formats[format].name}
            </a>
            <span>{words.formats[format].use}</span>
          </li>
        ))}
      </ul>
      <output class="done">{state}</output>
      <Failure error={action.error} />
    </Card>
  );
}
