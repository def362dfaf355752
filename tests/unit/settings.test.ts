import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../server/environment.ts';
import { parseDatabaseUrl, parseSettings } from '../../server/settings.ts';

describe('settings', () => {
  test('that nobody made are those of one machine', () => {
    expect(parseSettings({})).toEqual({
      databaseUrl: `sqlite:${join(projectFolder, 'data/survey.db')}`,
      host: '127.0.0.1',
      port: 8080,
      publicUrl: null,
      mail: null,
      webhookHosts: [],
      secretKey: { key: null, path: join(projectFolder, 'data.key'), isMade: true },
      signInProvider: null,
      tls: null,
    });
  });

  test('that are blank are as if nobody made them', () => {
    const blank = { DATABASE_URL: '', HOST: ' ', PORT: '', PUBLIC_URL: '', TLS_CERT: '', TLS_KEY: '' };
    expect(parseSettings(blank)).toEqual(parseSettings({}));
  });

  test.each([
    ['sqlite:./data/x.db', `sqlite:${join(projectFolder, 'data/x.db')}`],
    ['sqlite:data/x.db', `sqlite:${join(projectFolder, 'data/x.db')}`],
    ['sqlite:/srv/khảo sát/x.db', 'sqlite:/srv/khảo sát/x.db'],
    ['sqlite:///srv/x.db', 'sqlite:/srv/x.db'],
    ['sqlite://./x.db', `sqlite:${join(projectFolder, 'x.db')}`],
    ['postgres://a:b@db/survey', 'postgres://a:b@db/survey'],
    ['postgresql://db/survey', 'postgresql://db/survey'],
  ])('find the database at %s', (value, expected) => {
    expect(parseDatabaseUrl(value)).toBe(expected);
  });

  test.each([
    ['DATABASE_URL', 'mysql://db'],
    ['DATABASE_URL', 'sqlite:'],
    ['DATABASE_URL', './survey.db'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '8e3'],
    ['PUBLIC_URL', 'example.vn'],
    ['PUBLIC_URL', 'ftp://example.vn'],
    ['PUBLIC_URL', 'https://example.vn/x'],
    ['PUBLIC_URL', 'https://example.vn/?a'],
    ['SMTP_URL', 'smtp://mail.example.vn'],
    ['MAIL_FROM', 'khaosat@example.vn'],
    ['WEBHOOK_HOSTS', 'https://x.vn/'],
    ['TLS_CERT', '/nowhere/cert.pem'],
    ['TLS_KEY', '/nowhere/key.pem'],
  ])('name what is wrong: %s=%s', (name, value) => {
    const half = { TLS_CERT: 'TLS_KEY', TLS_KEY: 'TLS_CERT', SMTP_URL: 'MAIL_FROM', MAIL_FROM: 'SMTP_URL' }[
      name
    ];
    expect(() => parseSettings({ [name]: value })).toThrow(
      expect.objectContaining({
        code: 'wrong-setting',
        details: expect.objectContaining({ name: half ?? name }),
      }),
    );
  });

  test.each([
    ['https://khaosat.example.vn', 'https://khaosat.example.vn'],
    ['https://khaosat.example.vn/', 'https://khaosat.example.vn'],
    ['https://khaosat.example.vn:443', 'https://khaosat.example.vn'],
    ['http://192.168.1.5:8080', 'http://192.168.1.5:8080'],
  ])('take the address that people type: %s', (value, expected) => {
    expect(parseSettings({ PUBLIC_URL: value }).publicUrl).toBe(expected);
  });

  test.each([
    [{ SMTP_URL: 'http://mail.example.vn', MAIL_FROM: 'a@b.vn' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://u:bí-mật@', MAIL_FROM: 'a@b.vn' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtps://mail.example.vn', MAIL_FROM: 'khaosat' }, 'MAIL_FROM'],
  ])('name what is wrong with e-mail, and not its password: %j', (environment, name) => {
    expect(() => parseSettings(environment)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ name }) }),
    );
    expect(() => parseSettings(environment)).not.toThrow(
      expect.objectContaining({ details: expect.objectContaining({ value: environment.SMTP_URL }) }),
    );
  });

  test('refuse a certificate that is none', () => {
    const files = { TLS_CERT: import.meta.filename, TLS_KEY: import.meta.filename };
    expect(() => parseSettings(files)).toThrow(expect.objectContaining({ code: 'wrong-setting' }));
  });
});
