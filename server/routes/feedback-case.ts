import {
  addCaseEvent,
  createCase,
  getCase,
  listAssignees,
  listCases,
} from '../../shared/endpoints/feedback-case.ts';
import { actorOf, refuseOfficer } from '../access/principal.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as cases from '../operations/feedback-case.ts';

export function bindFeedbackCases(bind: Bind, { storage }: Services): void {
  bind(listCases, ({ principal, param, query, now }) => {
    refuseOfficer(principal);
    const page = { filter: query('state'), after: query('after') ?? '', now };
    return cases.listOfficeCases(storage, param('officeId'), page);
  });

  bind(getCase, ({ principal, param }) => {
    refuseOfficer(principal);
    return cases.getCase(storage, param('officeId'), param('caseId'));
  });

  bind(listAssignees, ({ principal, param }) => {
    refuseOfficer(principal);
    return cases.listCaseAssignees(storage, param('officeId'));
  });

  bind(createCase, ({ principal, param, input, now }) =>
    cases.openCase(storage, param('officeId'), input, actorOf(principal), now),
  );

  bind(addCaseEvent, ({ principal, param, input, now }) =>
    cases.addStep(storage, param('officeId'), param('caseId'), input, actorOf(principal), now),
  );
}
