import { en } from '../../shared/text/office/en.ts';
import { vi } from '../../shared/text/office/vi.ts';
import { AccountMenu } from '../ui/AccountMenu.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';
import { useWords } from '../ui/PageLanguage.tsx';

/** Points an officer's account, which has no business at the desk, to its own page. */
export function OfficerHere() {
  const words = useWords({ vi, en });
  return (
    <PageFrame account={<AccountMenu />}>
      <section class="card card-narrow">
        <h1>{words.title}</h1>
        <p>{words.officerHere}</p>
        <p>
          <a class="button button-main" href="/officer">
            {words.openOfficerPage}
          </a>
        </p>
      </section>
    </PageFrame>
  );
}
