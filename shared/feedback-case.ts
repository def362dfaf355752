/** What the law calls phản ánh (something went wrong) and kiến nghị (something should be done). */
export const caseKinds = ['complaint', 'proposal'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const caseStates = ['received', 'assigned', 'answered', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

export const caseActions = ['assign', 'note', 'answer', 'change-due', 'close', 'reopen'] as const;
export type CaseAction = (typeof caseActions)[number];

/** Actions that must say why or what. */
export const actionsWithNote: readonly CaseAction[] = ['note', 'answer', 'close', 'reopen'];

const nextStates: Readonly<Record<CaseState, Partial<Record<CaseAction, CaseState>>>> = {
  received: {
    assign: 'assigned',
    note: 'received',
    answer: 'answered',
    'change-due': 'received',
    close: 'closed',
  },
  assigned: {
    assign: 'assigned',
    note: 'assigned',
    answer: 'answered',
    'change-due': 'assigned',
    close: 'closed',
  },
  answered: { assign: 'assigned', note: 'answered', close: 'closed' },
  closed: { note: 'closed', reopen: 'received' },
};

/** Where an action leads; undefined where it cannot be done. */
export function stateAfter(state: CaseState, action: CaseAction): CaseState | undefined {
  return nextStates[state][action];
}

/** What can be done with a case, in the order in which it is offered. */
export function actionsIn(state: CaseState): CaseAction[] {
  return caseActions.filter((action) => stateAfter(state, action) !== undefined);
}

/** Somebody still has to answer, and the day has passed. */
export function isOverdue({ state, dueDay }: { state: CaseState; dueDay: string }, today: string): boolean {
  return (state === 'received' || state === 'assigned') && dueDay < today;
}
