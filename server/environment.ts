import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../shared/problem.ts';

/** The folder of the project: paths in settings are relative to it, wherever a command is called from. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

export type Environment = Readonly<Record<string, string | undefined>>;

/** undefined where it is blank. */
export function read(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

export function wrong(name: string, value: string, rule: string): Problem {
  return new Problem('wrong-setting', { name, value, rule });
}

/** The text of a file that a setting names. @throws Problem `wrong-setting` */
export function readSettingFile(name: string, path: string, rule: string): string {
  try {
    return readFileSync(resolve(projectFolder, path), 'utf8');
  } catch {
    throw wrong(name, path, rule);
  }
}
