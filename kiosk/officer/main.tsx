import '../ui/tokens.css';
import '../ui/page.css';
import '../ui/form.css';
import '../ui/table.css';
import '../ui/second-step/second-step.css';
import './officer.css';
import { render } from 'preact';
import { copyTablesPlainly } from '../ui/copy-tables.ts';
import { PageLanguage } from '../ui/PageLanguage.tsx';
import { SessionGate } from '../ui/SessionGate.tsx';
import { NotSetUp } from './NotSetUp.tsx';
import { OwnPage } from './OwnPage.tsx';

copyTablesPlainly();

const app = document.getElementById('app');
if (app)
  render(
    <PageLanguage>
      <SessionGate firstRun={() => <NotSetUp />}>{(account) => <OwnPage account={account} />}</SessionGate>
    </PageLanguage>,
    app,
  );
