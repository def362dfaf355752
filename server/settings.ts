import { dirname, isAbsolute, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { parseSecretKey } from './access/secret-box.ts';
import type { ProviderSettings } from './access/sign-in-provider.ts';
import { type Environment, projectFolder, read, readSettingFile, wrong } from './environment.ts';
import { readProviderSettings } from './provider-settings.ts';

export interface Settings {
  /** `sqlite:` with an absolute path, or `postgres://…` */
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Where it was set; otherwise the address is that of host and port. */
  readonly publicUrl: string | null;
  /** How e-mail goes out; null: it does not. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** Hosts inside the network that webhooks may go to. */
  readonly webhookHosts: readonly string[];
  /** The key itself, or else the file that holds it; `isMade`: by the server, where it is not there yet. */
  readonly secretKey: { readonly key: Buffer | null; readonly path: string; readonly isMade: boolean };
  /** Where people sign in who have no password here. */
  readonly signInProvider: ProviderSettings | null;
  readonly tls: { readonly cert: string; readonly key: string } | null;
}

export function parseDatabaseUrl(value: string): string {
  if (/^postgres(ql)?:\/\//.test(value)) return value;
  if (!value.startsWith('sqlite:')) throw wrong('DATABASE_URL', value, 'database-url');
  const path = value.slice('sqlite:'.length).replace(/^\/\/(?=\/|\.)/, '');
  if (path === '') throw wrong('DATABASE_URL', value, 'database-url');
  return `sqlite:${isAbsolute(path) ? path : resolve(projectFolder, path)}`;
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw wrong('PORT', value, 'port');
  return port;
}

function parsePublicUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw wrong('PUBLIC_URL', value, 'url');
  return url.origin;
}

function readTls(cert: string | undefined, key: string | undefined): Settings['tls'] {
  if (!cert && !key) return null;
  if (!cert || !key) throw wrong(cert ? 'TLS_KEY' : 'TLS_CERT', '', 'tls-pair');
  const files = {
    cert: readSettingFile('TLS_CERT', cert, 'tls-file'),
    key: readSettingFile('TLS_KEY', key, 'tls-file'),
  };
  try {
    createSecureContext(files);
  } catch {
    throw wrong('TLS_CERT', cert, 'tls-file');
  }
  return files;
}

function parseMail(url: string | undefined, from: string | undefined): Settings['mail'] {
  if (!url && !from) return null;
  if (!url || !from) throw wrong(url ? 'MAIL_FROM' : 'SMTP_URL', '', 'mail-pair');
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  // Without its value: it may hold a password.
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === '')
    throw wrong('SMTP_URL', '…', 'smtp-url');
  if (!/^([^<>@\r\n]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(from))
    throw wrong('MAIL_FROM', from, 'mail-from');
  return { url, from };
}

function parseWebhookHosts(value: string): string[] {
  const hosts = value.split(',').map((host) => host.trim().toLowerCase());
  const isHost = (host: string) => URL.canParse(`http://${host}`) && /^[^/?#@\s]+$/.test(host);
  if (!hosts.every(isHost)) throw wrong('WEBHOOK_HOSTS', value, 'webhook-hosts');
  return hosts;
}

/** Beside the folder and not in it: whoever copies the database's folder has not copied the key. */
function keyPathFor(databaseUrl: string): string {
  const isFile = databaseUrl.startsWith('sqlite:');
  return `${isFile ? dirname(databaseUrl.slice('sqlite:'.length)) : resolve(projectFolder, 'data')}.key`;
}

function parseSecretKeySettings(
  text: string | undefined,
  path: string | undefined,
  databaseUrl: string,
): Settings['secretKey'] {
  if (text !== undefined && path !== undefined) throw wrong('SECRET_KEY', '…', 'secret-key-twice');
  const key = text === undefined ? null : parseSecretKey(text);
  if (key === undefined) throw wrong('SECRET_KEY', '…', 'secret-key');
  return path === undefined
    ? { key, path: keyPathFor(databaseUrl), isMade: true }
    : { key, path: resolve(projectFolder, path), isMade: false };
}

/** @throws Problem `wrong-setting`, naming the setting */
export function parseSettings(environment: Environment): Settings {
  const publicUrl = read(environment, 'PUBLIC_URL');
  const webhookHosts = read(environment, 'WEBHOOK_HOSTS');
  const databaseUrl = parseDatabaseUrl(read(environment, 'DATABASE_URL') ?? 'sqlite:./data/survey.db');
  const [secretKey, secretKeyFile] = ['SECRET_KEY', 'SECRET_KEY_FILE'].map((name) => read(environment, name));
  return {
    databaseUrl,
    host: read(environment, 'HOST') ?? '127.0.0.1',
    port: parsePort(read(environment, 'PORT') ?? '8080'),
    publicUrl: publicUrl === undefined ? null : parsePublicUrl(publicUrl),
    mail: parseMail(read(environment, 'SMTP_URL'), read(environment, 'MAIL_FROM')),
    webhookHosts: webhookHosts === undefined ? [] : parseWebhookHosts(webhookHosts),
    secretKey: parseSecretKeySettings(secretKey, secretKeyFile, databaseUrl),
    signInProvider: readProviderSettings(environment),
    tls: readTls(read(environment, 'TLS_CERT'), read(environment, 'TLS_KEY')),
  };
}
