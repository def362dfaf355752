import '../ui/tokens.css';
import '../ui/page.css';
import '../ui/form.css';
import '../ui/table.css';
import './annex.css';
import './desk.css';
import './office-form.css';
import './device.css';
import './settings.css';
import './code-sheet.css';
import './media.css';
import './languages.css';
import { render } from 'preact';
import { PageLanguage } from '../ui/PageLanguage.tsx';
import { SessionGate } from '../ui/SessionGate.tsx';
import { Desk } from './Desk.tsx';
import { FirstRun } from './FirstRun.tsx';

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
