import type { Catalogue } from '../../shared/catalogue.ts';
import { localize } from '../../shared/localized-text.ts';

interface Props {
  office: Catalogue['office'];
  language: string;
}

/** Whose survey it is: the office, under the authority that it belongs to. */
export function OfficeTitle({ office, language }: Props) {
  return (
    <>
      <span class="office-parent">{localize(office.parentName, language)}</span>
      <span class="office-name">{localize(office.name, language)}</span>
    </>
  );
}
