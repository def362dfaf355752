import '../ui/tokens.css';
import '../survey/survey.css';
import '../survey/ends.css';
import '../survey/question.css';
import '../survey/list.css';
import '../survey/answers.css';
import '../survey/last-look.css';
import '../survey/keyboard/keyboard.css';
import '../survey/language.css';
import '../survey/forced-colors.css';
import './link.css';
import { provideRandomUuid } from '../ui/random-uuid.ts';
import { LinkSurvey, type LinkSurveyStorages } from './link-survey.tsx';

/** A browser that keeps nothing for this page, in private windows for one, gives none at all. */
function findStorages(): LinkSurveyStorages {
  const none = {
    length: 0,
    key: () => null,
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
  };
  try {
    return { window: sessionStorage, phone: localStorage };
  } catch {
    return { window: none, phone: none };
  }
}

provideRandomUuid();
const root = document.getElementById('app');
if (root) new LinkSurvey(root, findStorages()).start();
