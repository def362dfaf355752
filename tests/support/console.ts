import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type CommandOutcome, runCommand } from './command-line.ts';
import { sqlite, type TestEngine } from './engines.ts';
import { openTestOffice } from './test-office.ts';

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'survey-console-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A person at the server's keyboard, in a folder of their own. */
export class Console {
  readonly databaseUrl: string;
  readonly folder: string;

  constructor(databaseUrl: string, folder: string) {
    this.databaseUrl = databaseUrl;
    this.folder = folder;
  }

  run(...args: string[]): Promise<CommandOutcome> {
    return runCommand(args, this);
  }

  /** With `--json`: exactly one object, and nothing beside it. */
  async json(...args: string[]) {
    const { status, stdout, stderr } = await this.run(...args, '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\{.*\}\n$/);
    return JSON.parse(stdout);
  }

  async write(name: string, content: unknown): Promise<string> {
    await writeFile(join(this.folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  }
}

export async function openConsole(engine: TestEngine = sqlite): Promise<Console> {
  return new Console(await engine.makeDatabase(), await makeFolder());
}

/** One that has the small catalogue published. */
export async function openOfficeConsole(): Promise<Console> {
  const { databaseUrl, storage } = await openTestOffice(sqlite);
  await storage.close();
  return new Console(databaseUrl, await makeFolder());
}
