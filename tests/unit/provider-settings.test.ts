import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readProviderSettings } from '../../server/provider-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'survey-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const rules = { rules: [{ claim: 'groups', value: 'quan-ly', role: 'manager', officeId: 'loc-vinh' }] };

const environment = {
  OIDC_ISSUER: 'https://sso.example.vn/realms/tinh',
  OIDC_CLIENT_ID: 'khao-sat',
  OIDC_CLIENT_SECRET: 'bí mật',
  OIDC_ROLES_FILE: fileOf('rules.json', JSON.stringify(rules)),
};

const wrongIn = (changed: Readonly<Record<string, string>>) => {
  try {
    readProviderSettings({ ...environment, ...changed });
    return undefined;
  } catch (error) {
    return (error as { details: { name: string; value: string } }).details;
  }
};

describe('the settings of the authority’s sign-in', () => {
  test('are none, or all', () => {
    expect(readProviderSettings({ OIDC_NAME: 'Cổng cán bộ' })).toBeNull();
    expect(readProviderSettings(environment)).toEqual({
      issuer: 'https://sso.example.vn/realms/tinh',
      clientId: 'khao-sat',
      clientSecret: 'bí mật',
      name: 'sso.example.vn',
      scope: 'openid profile',
      rules,
    });
    for (const name of Object.keys(environment)) expect(wrongIn({ [name]: '' })?.name).toBe(name);
  });

  test('take the secret from a file too', () => {
    const OIDC_CLIENT_SECRET_FILE = fileOf('secret', ' trong tệp\n');
    const read = readProviderSettings({ ...environment, OIDC_CLIENT_SECRET: '', OIDC_CLIENT_SECRET_FILE });
    expect(read?.clientSecret).toBe('trong tệp');
    expect(wrongIn({ OIDC_CLIENT_SECRET_FILE: join(folder, 'nowhere') })?.name).toBe(
      'OIDC_CLIENT_SECRET_FILE',
    );
  });

  test('take plain http on this machine alone', () => {
    for (const OIDC_ISSUER of ['http://127.0.0.1:8081', 'http://localhost:8081/realms/x', 'http://[::1]:9'])
      expect(wrongIn({ OIDC_ISSUER }), OIDC_ISSUER).toBeUndefined();
    for (const OIDC_ISSUER of [
      'http://sso.example.vn',
      'http://127.0.0.1.example.vn',
      'http://10.0.0.5',
      'sso.example.vn',
      'https://sso.example.vn/?realm=x',
      'https://ai:matkhau@sso.example.vn',
    ])
      expect(wrongIn({ OIDC_ISSUER })?.name, OIDC_ISSUER).toBe('OIDC_ISSUER');
  });

  test('are as the README shows them', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const shown = /```json\n(\{\s+"rules".*?)```/s.exec(readme)?.[1] ?? '';
    expect(wrongIn({ OIDC_ROLES_FILE: fileOf('readme.json', shown) })).toBeUndefined();
  });

  test('name the place in the file of rules that is wrong', () => {
    const broken = { rules: [...rules.rules, { ...rules.rules[0], role: 'king' }] };
    const path = fileOf('broken.json', JSON.stringify(broken));
    expect(wrongIn({ OIDC_ROLES_FILE: path })).toMatchObject({ value: `${path}: rules.1.role` });
    for (const text of ['', '{', '[]', '{"rules":[]}'])
      expect(wrongIn({ OIDC_ROLES_FILE: fileOf('other.json', text) })?.name).toBe('OIDC_ROLES_FILE');
    expect(wrongIn({ OIDC_ROLES_FILE: join(folder, 'nowhere') })?.name).toBe('OIDC_ROLES_FILE');
  });
});
