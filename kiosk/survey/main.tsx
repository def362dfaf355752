import '../ui/tokens.css';
import './survey.css';
import './language.css';
import './ends.css';
import './question.css';
import './list.css';
import './answers.css';
import './last-look.css';
import './keyboard/keyboard.css';
import './forced-colors.css';
import '../staff/staff.css';
import { Kiosk } from './kiosk.tsx';

const root = document.getElementById('app');
if (root) new Kiosk(root).start();
