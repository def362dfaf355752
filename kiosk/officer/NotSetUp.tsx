import { en } from '../../shared/text/officer/en.ts';
import { vi } from '../../shared/text/officer/vi.ts';
import { PageFrame } from '../ui/PageFrame.tsx';
import { useWords } from '../ui/PageLanguage.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** An installation without any account has nothing for an officer. */
export function NotSetUp() {
  const words = useWords({ vi, en });
  usePageTitle(words.title);
  return (
    <PageFrame>
      <section class="card card-narrow">
        <h1>{words.title}</h1>
        <p>{words.notSetUp}</p>
        <p>
          <a class="button button-main" href="/office">
            {words.openDesk}
          </a>
        </p>
      </section>
    </PageFrame>
  );
}
