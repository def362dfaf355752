import '../ui/tokens.css';
import '../survey/survey.css';
import '../survey/language.css';
import '../survey/ends.css';
import '../survey/question.css';
import '../survey/list.css';
import '../survey/answers.css';
import '../survey/last-look.css';
import '../survey/keyboard/keyboard.css';
import '../survey/forced-colors.css';
import './preview.css';
import { provideRandomUuid } from '../ui/random-uuid.ts';
import { PreviewedSurvey } from './previewed-survey.tsx';

provideRandomUuid();
const root = document.getElementById('app');
if (root) new PreviewedSurvey(root).start();
