import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditAction } from '../../shared/audit/action.ts';
import type { AuditActor } from '../../shared/audit/audit-entry.ts';
import { type ChangedPart, listChangedParts } from '../../shared/audit/changed-parts.ts';
import type { Scope } from './storage.ts';

/** What somebody is doing: one entry of the audit log, as far as it is known before it is done. */
export interface Act {
  /** null: the installation's own log. */
  readonly officeId: string | null;
  readonly actor: AuditActor;
  readonly action: AuditAction;
  /** '' where there is nothing to name. */
  readonly subject: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/** What the work learns of the act: in the transaction that does it. */
export interface ActNote {
  readonly officeId?: string | null;
  readonly actor?: AuditActor;
  readonly subject?: string;
  /** JSON documents without ratings, comments or secrets. Only what differs is kept. */
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface ActInProgress {
  readonly act: Act;
  /** One entry has been committed. */
  isRecorded: boolean;
}

const current = new AsyncLocalStorage<ActInProgress>();

/** Everything that `work` writes is done in the name of the act, and stands in the audit log with it. */
export function performAct<T>(act: Act, work: () => Promise<T>): Promise<T> {
  return current.run({ act, isRecorded: false }, work);
}

export function findActInProgress(): ActInProgress | undefined {
  return current.getStore();
}

/** For the entry that is written with this transaction. What a program does by itself has none. */
export function noteChange({ notes }: Scope, note: ActNote): void {
  notes.push(note);
}

export type NotedAct = Act & { readonly changes: readonly ChangedPart[] };

export function completeAct(act: Act, notes: readonly ActNote[]): NotedAct {
  return {
    officeId: notes.find(({ officeId }) => officeId !== undefined)?.officeId ?? act.officeId,
    actor: notes.find(({ actor }) => actor)?.actor ?? act.actor,
    subject: notes.find(({ subject }) => subject !== undefined)?.subject ?? act.subject,
    action: act.action,
    at: act.at,
    changes: notes.flatMap(({ before, after }) => listChangedParts(before, after)),
  };
}
