import { useState } from 'preact/hooks';
import type { AnnexDocument } from '../../../shared/annex/annex.ts';
import { previousPeriod } from '../../../shared/annex/previous-period.ts';
import { buildReportParagraph } from '../../../shared/annex/report-paragraph.ts';
import { getAnnexDocument } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/closing/en.ts';
import { vi } from '../../../shared/text/closing/vi.ts';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';

interface Props {
  officeId: string;
  document: AnnexDocument;
}

/** One click writes the report's sentences and copies them; they stay in sight. */
export function ReportParagraph({ officeId, document }: Props) {
  const words = useWords({ vi, en }).paragraph;
  const [text, setText] = useState('');
  const [done, setDone] = useState('');
  const action = useAction(async () => {
    const { from, to } = previousPeriod(document.annex);
    const previous = await call(getAnnexDocument, { params: { officeId }, query: { from, to } });
    const paragraph = buildReportParagraph(document, previous);
    setText(paragraph);
    // Browsers give no clipboard to a page without HTTPS.
    const isCopied = await navigator.clipboard?.writeText(paragraph).then(
      () => true,
      () => false,
    );
    setDone(isCopied ? words.copied : words.notCopied);
  });
  return (
    <Card title={words.title} hint={words.text}>
      <button type="button" class="button" onClick={() => void action.run()}>
        {words.make}
      </button>
      {text !== '' && <textarea readOnly lang="vi" rows={9} aria-label={words.label} value={text} />}
      <output class="done">{done}</output>
      <Failure error={action.error} />
    </Card>
  );
}
