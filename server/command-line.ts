import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AuditActor } from '../shared/audit/audit-entry.ts';
import { Problem } from '../shared/problem.ts';
import { SecretBox } from './access/secret-box.ts';
import { type Command, type CommandCall, type CommandResult, WrongUsage } from './console/command.ts';
import { commands } from './console/commands.ts';
import { describeFailure, words } from './console/words.ts';
import { loadSecretKey } from './secret-key.ts';
import { parseSettings } from './settings.ts';
import { performAct } from './storage/act.ts';
import { openStorage, type Storage } from './storage/storage.ts';

type CommandName = keyof typeof commands;

/** Where a command is given: what it reads, and where its words go. */
export interface CommandSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that the person stands in. */
  readonly folder: string;
  print(output: string | Uint8Array): void;
  complain(text: string): void;
}

function renderHelp(name?: CommandName): string {
  if (name)
    return [
      `${words.usage}: npm run cli -- ${name} ${commands[name].usage} [--json]`.replace(/ +/g, ' '),
      '',
      words.help[name],
    ].join('\n');
  const names = Object.keys(commands) as CommandName[];
  const width = Math.max(...names.map((each) => each.length)) + 2;
  return [
    `${words.usage}: npm run cli -- COMMAND`,
    '',
    `${words.commands}:`,
    ...names.map((each) => `  ${each.padEnd(width)}${words.help[each]}`),
    '',
    words.helpHint,
  ].join('\n');
}

/** The longest name that the arguments begin with: `annex`, or `catalogue publish`. */
function findCommand(args: readonly string[]): { name: CommandName; rest: string[] } | undefined {
  for (const length of [2, 1]) {
    const name = args.slice(0, length).join(' ');
    if (Object.hasOwn(commands, name)) return { name: name as CommandName, rest: args.slice(length) };
  }
  return undefined;
}

function parseRest(command: Command, rest: string[]) {
  const options = Object.fromEntries(command.options.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { values: values as Readonly<Record<string, string | boolean | undefined>>, positionals };
  } catch (cause) {
    throw new WrongUsage(words.unknownOption((cause as Error).message));
  }
}

type Parsed = ReturnType<typeof parseRest>;

function buildCall(
  command: Command,
  { values, positionals }: Parsed,
  { folder, complain }: CommandSurroundings,
): Omit<CommandCall, 'storage' | 'now' | 'actor' | 'publicUrl'> {
  const findOption = (name: string) => {
    const value = values[name];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const [file, ...extra] = positionals;
  const surplus = command.takesFile ? extra[0] : file;
  if (surplus !== undefined) throw new WrongUsage(words.tooManyArguments(surplus));
  if (command.takesFile && file === undefined) throw new WrongUsage(words.missingOption('FILE'));
  return {
    findOption,
    option(name) {
      const value = findOption(name);
      if (value === undefined) throw new WrongUsage(words.missingOption(`--${name}`));
      return value;
    },
    file: () => resolve(folder, file ?? ''),
    path: (name) => resolve(folder, name),
    warn: (line) => complain(`${line}\n`),
  };
}

/** Whoever may run commands is known to the machine alone. */
function personAtCommandLine(): AuditActor {
  let name = '';
  try {
    name = userInfo().username;
  } catch {
    // Inside a container the user may have no name.
  }
  return { kind: 'command-line', id: name, name };
}

async function runCommand(
  command: Command,
  parsed: Parsed,
  surroundings: CommandSurroundings,
): Promise<CommandResult> {
  const call = buildCall(command, parsed, surroundings);
  let storage: Storage | undefined;
  try {
    const { databaseUrl, publicUrl, secretKey } = parseSettings(surroundings.environment);
    let secretBox: SecretBox | undefined;
    const opened = await openStorage(databaseUrl, () => {
      secretBox ??= new SecretBox(loadSecretKey(secretKey).key);
      return secretBox;
    });
    storage = opened;
    const now = Date.now();
    const actor = personAtCommandLine();
    const run = () => command.run({ ...call, storage: opened, publicUrl, now, actor });
    const { action } = command;
    if (action === null) return await run();
    const officeId = call.findOption('office') ?? null;
    return await performAct({ officeId, actor, action, subject: '', at: now }, run);
  } finally {
    await storage?.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Problem ? ` (${error.code})` : '';
}

/** The exit status: 0, 1 for what failed, 2 for what was called wrongly. Never throws. */
export async function runCommandLine(
  args: readonly string[],
  surroundings: CommandSurroundings,
): Promise<0 | 1 | 2> {
  const { print, complain } = surroundings;
  const wantsHelp = args.includes('--help') || args.includes('-h');
  const found = findCommand(args);
  if (wantsHelp) {
    print(`${renderHelp(found?.name)}\n`);
    return 0;
  }
  if (!found) {
    if (args.length > 0) complain(`${words.unknownCommand(args.slice(0, 2).join(' '))}\n\n`);
    complain(`${renderHelp()}\n`);
    return 2;
  }
  const command = commands[found.name];
  try {
    const parsed = parseRest(command, found.rest);
    const { bytes, json, text, exitStatus } = await runCommand(command, parsed, surroundings);
    print(bytes ?? `${parsed.values.json ? JSON.stringify(json) : text}\n`);
    return exitStatus ?? 0;
  } catch (error) {
    if (error instanceof WrongUsage) {
      complain(`${error.message}\n\n${renderHelp(found.name)}\n`);
      return 2;
    }
    complain(`${words.error}: ${describeFailure(error)}${codeOf(error)}\n`);
    return 1;
  }
}
