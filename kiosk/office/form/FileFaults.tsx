import { en as formEn } from '../../../shared/text/form/en.ts';
import { vi as formVi } from '../../../shared/text/form/vi.ts';
import { en } from '../../../shared/text/form-file/en.ts';
import { vi } from '../../../shared/text/form-file/vi.ts';
import { en as officeEn } from '../../../shared/text/office/en.ts';
import { vi as officeVi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { CatalogueFileFault, CatalogueFileReading } from './catalogue-file.ts';

/** Why a file was not opened: each place that is wrong, in words. */
export function FileFaults({ reading }: { reading: CatalogueFileReading }) {
  const words = useWords({ vi, en });
  const { file } = useWords({ vi: formVi, en: formEn });
  const { rules } = useWords({ vi: officeVi, en: officeEn }).form;
  const sentenceOf = ({ place, rule }: CatalogueFileFault) =>
    place
      ? words.fault(place, rule === 'missing' ? null : { ...rules, ...words.rules }[rule])
      : words.unknown;
  if (reading.kind === 'draft') return null;
  const sentences = reading.kind === 'no-form' ? [file.noJson] : [...new Set(reading.faults.map(sentenceOf))];
  return (
    <div role="alert" class="note note-warning">
      <p>{file.refused}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
