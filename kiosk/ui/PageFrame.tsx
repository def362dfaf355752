import type { ComponentChildren } from 'preact';
import { en } from '../../shared/text/page/en.ts';
import { vi } from '../../shared/text/page/vi.ts';
import { LanguageSwitch, useWords } from './PageLanguage.tsx';

interface Props {
  /** The name at the top left: the office's where there is one. */
  name?: ComponentChildren;
  navigation?: ComponentChildren;
  account?: ComponentChildren;
  children: ComponentChildren;
}

/** Header, the one main part, footer. */
export function PageFrame({ name, navigation, account, children }: Props) {
  const words = useWords({ vi, en });
  return (
    <div class="page">
      <header class="page-header">
        <div class="page-header-row">
          <div class="page-name">
            <img src="/icons/icon.svg" alt="" width="32" height="32" />
            <div>{name ?? <span>{words.product}</span>}</div>
          </div>
          {account}
        </div>
      </header>
      <div class={navigation ? 'page-body with-navigation' : 'page-body'}>
        {navigation}
        <main class="page-main">{children}</main>
      </div>
      <footer class="page-footer">
        <span>{words.product}</span>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
