import '../ui/tokens.css';
import '../ui/page.css';
import '../ui/form.css';
import '../ui/table.css';
import '../ui/second-step/second-step.css';
import './annex/annex.css';
import './desk.css';
import './navigation.css';
import './new-office/office-form.css';
import './devices/device.css';
import './overview/overview.css';
import './settings/settings.css';
import './charts/charts.css';
import './figures/figures.css';
import './paper/paper.css';
import './codes/code-sheet.css';
import './media/media.css';
import './comments/comments.css';
import './responses/responses.css';
import './alerts/alerts.css';
import './languages/languages.css';
import './public/public.css';
import { render } from 'preact';
import { copyTablesPlainly } from '../ui/copy-tables.ts';
import { PageLanguage } from '../ui/PageLanguage.tsx';
import { SessionGate } from '../ui/SessionGate.tsx';
import { Desk } from './Desk.tsx';
import { FirstRun } from './new-office/FirstRun.tsx';

copyTablesPlainly();

const app = document.getElementById('app');
if (app)
  render(
    <PageLanguage>
      <SessionGate
        firstRun={(onSignedIn, onClosed) => <FirstRun onSignedIn={onSignedIn} onClosed={onClosed} />}
      >
        {(account) => <Desk account={account} />}
      </SessionGate>
    </PageLanguage>,
    app,
  );
