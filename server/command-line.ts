import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../shared/problem.ts';
import { type Command, type CommandCall, type CommandResult, WrongUsage } from './console/command.ts';
import { commands } from './console/commands.ts';
import { describeFailure, words } from './console/words.ts';
import { parseSettings } from './settings.ts';
import { openStorage, type Storage } from './storage/storage.ts';

type CommandName = keyof typeof commands;

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
): Omit<CommandCall, 'storage' | 'now' | 'publicUrl'> {
  const standingIn = process.env.INIT_CWD ?? process.cwd();
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
    file: () => resolve(standingIn, file ?? ''),
    path: (name) => resolve(standingIn, name),
    warn: (line) => process.stderr.write(`${line}\n`),
  };
}

async function runCommand(command: Command, parsed: Parsed): Promise<CommandResult> {
  const call = buildCall(command, parsed);
  let storage: Storage | undefined;
  try {
    const { databaseUrl, publicUrl } = parseSettings(process.env);
    storage = await openStorage(databaseUrl);
    return await command.run({ ...call, storage, publicUrl, now: Date.now() });
  } finally {
    await storage?.close();
  }
}

async function main(args: readonly string[]): Promise<number> {
  const wantsHelp = args.includes('--help') || args.includes('-h');
  const found = findCommand(args);
  if (!found) {
    if (wantsHelp) return print(renderHelp());
    if (args.length > 0) process.stderr.write(`${words.unknownCommand(args.slice(0, 2).join(' '))}\n\n`);
    process.stderr.write(`${renderHelp()}\n`);
    return 2;
  }
  if (wantsHelp) return print(renderHelp(found.name));
  const command = commands[found.name];
  try {
    const parsed = parseRest(command, found.rest);
    const result = await runCommand(command, parsed);
    if (result.bytes) process.stdout.write(result.bytes);
    else print(parsed.values.json ? JSON.stringify(result.json) : result.text);
    return result.exitStatus ?? 0;
  } catch (error) {
    if (error instanceof WrongUsage) {
      process.stderr.write(`${error.message}\n\n${renderHelp(found.name)}\n`);
      return 2;
    }
    process.stderr.write(`${words.error}: ${describeFailure(error)}${codeOf(error)}\n`);
    return 1;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Problem ? ` (${error.code})` : '';
}

function print(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
