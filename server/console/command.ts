import type { AuditAction } from '../../shared/audit/action.ts';
import type { AuditActor } from '../../shared/audit/audit-entry.ts';
import type { Storage } from '../storage/storage.ts';

/** Called in a way that no command allows: exit status 2. */
export class WrongUsage extends Error {}

export interface CommandCall {
  readonly storage: Storage;
  readonly now: number;
  /** Who gives the command, for what writes entries of its own. */
  readonly actor: AuditActor;
  /** The address that people type, where it was set. */
  readonly publicUrl: string | null;
  /** A required option. */
  option(name: string): string;
  findOption(name: string): string | undefined;
  /** The path of a file: relative to the folder that the person stands in. */
  file(): string;
  path(name: string): string;
  /** A line for the person on standard error, whatever the output is. */
  warn(line: string): void;
}

export interface CommandResult {
  /** One object for `--json`. */
  readonly json: object;
  readonly text: string;
  /** Bytes for standard output instead of both. */
  readonly bytes?: Uint8Array;
  readonly exitStatus?: 0 | 1;
}

export interface Command {
  /** The words after the name: `--office ID FILE`. */
  readonly usage: string;
  readonly options: readonly string[];
  readonly takesFile?: boolean;
  /** What the audit log calls it; null for what only reads. */
  readonly action: AuditAction | null;
  run(call: CommandCall): Promise<CommandResult>;
}
