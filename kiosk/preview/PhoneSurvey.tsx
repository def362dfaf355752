import '../link/link.css';
import { LinkPage } from '../link/LinkPage.tsx';
import type { PreviewedProps } from './TabletSurvey.tsx';

/** As a citizen's own phone shows it. */
export function PhoneSurvey({ flow, language, actions, isOver }: PreviewedProps & { isOver: boolean }) {
  return (
    <LinkPage
      stage={isOver ? { kind: 'done' } : { kind: 'survey' }}
      flow={flow}
      language={language}
      offered={flow.languages}
      actions={{
        dispatch: (event) => actions.dispatch(event),
        chooseLanguage: (code) => actions.chooseLanguage(code),
        hurry: () => undefined,
      }}
    />
  );
}
