import type { ProviderSettings } from './access/sign-in-provider.ts';
import { SignInRules } from './access/sign-in-rule.ts';
import { type Environment, read, readSettingFile, wrong } from './environment.ts';

const loopback = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/;

/** Over plain HTTP anybody on the way could be the provider. */
function parseIssuer(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname));
  if (!url || !isSafe || url.search || url.hash || url.username)
    throw wrong('OIDC_ISSUER', value, 'oidc-issuer');
  return value;
}

function readRules(path: string): SignInRules {
  const text = readSettingFile('OIDC_ROLES_FILE', path, 'oidc-roles-file');
  let rules: unknown;
  try {
    rules = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw wrong('OIDC_ROLES_FILE', path, 'oidc-roles-file');
  }
  const parsed = SignInRules.safeParse(rules);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.');
  throw wrong('OIDC_ROLES_FILE', `${path}: ${place}`, 'oidc-roles-file');
}

function readSecret(environment: Environment): string | undefined {
  const path = read(environment, 'OIDC_CLIENT_SECRET_FILE');
  if (path === undefined) return read(environment, 'OIDC_CLIENT_SECRET');
  return readSettingFile('OIDC_CLIENT_SECRET_FILE', path, 'oidc-secret-file').trim() || undefined;
}

/** Where people sign in by the authority's own provider; null: nowhere. @throws Problem `wrong-setting` */
export function readProviderSettings(environment: Environment): ProviderSettings | null {
  const all = {
    OIDC_ISSUER: read(environment, 'OIDC_ISSUER'),
    OIDC_CLIENT_ID: read(environment, 'OIDC_CLIENT_ID'),
    OIDC_CLIENT_SECRET: readSecret(environment),
    OIDC_ROLES_FILE: read(environment, 'OIDC_ROLES_FILE'),
  };
  const missing = Object.entries(all).find(([, value]) => value === undefined)?.[0];
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLES_FILE } = all;
  if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET && !OIDC_ROLES_FILE) return null;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_ROLES_FILE)
    throw wrong(missing ?? '', '', 'oidc-together');
  const issuer = parseIssuer(OIDC_ISSUER);
  return {
    issuer,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: read(environment, 'OIDC_NAME') ?? new URL(issuer).hostname,
    scope: read(environment, 'OIDC_SCOPE') ?? 'openid profile',
    rules: readRules(OIDC_ROLES_FILE),
  };
}
