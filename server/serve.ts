import { type AddressInfo, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Problem } from '../shared/problem.ts';
import { makeReadableCode } from './access/secret.ts';
import { SecretBox } from './access/secret-box.ts';
import type { ProviderSettings, SignInProvider } from './access/sign-in-provider.ts';
import { deliverAlerts, type Outlets } from './alerts/deliver.ts';
import { evaluateAlerts } from './alerts/evaluate.ts';
import { describeFailure, words } from './console/words.ts';
import { renderFailure } from './failure-line.ts';
import { buildApp } from './http/app.ts';
import { buildServices, type Services } from './http/services.ts';
import { openServer, type Server } from './open-server.ts';
import { reapExports } from './operations/annex-export.ts';
import { forgetExpiredLaunches } from './operations/launch.ts';
import { purgeAll } from './operations/retention.ts';
import { isClockSteady } from './operations/steady-clock.ts';
import { ensurePages, pagesFolder } from './pages-build.ts';
import { loadSecretKey } from './secret-key.ts';
import { parseSettings, type Settings } from './settings.ts';
import { hasAccounts } from './storage/account.ts';
import { countForeignSecrets } from './storage/sealed-secret.ts';
import { openStorage } from './storage/storage.ts';

const forgetEveryMs = 30_000;
const alertsEveryMs = 30_000;
const purgeEveryMs = 3_600_000;

function listen(server: Server, { host, port }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new Problem('port-in-use', { port }));
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(new Problem('address-unavailable', { host }));
      else reject(error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Where a tablet in the room reaches a server that listens on every address. */
function reachableHost(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return isIPv6(host) ? `[${host}]` : host;
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? 'localhost';
}

function isLoopback(url: string): boolean {
  return /^https?:\/\/(127\.|localhost\b|\[::1\])/.test(url);
}

function announce(url: string, setupCode: string | null): void {
  const line = (label: string, value: string) => `  ${`${label}:`.padEnd(16)}${value}`;
  const lines = [
    words.started,
    line(words.office, `${url}/office`),
    line(words.tablet, `${url}/`),
    line(words.officer, `${url}/officer`),
  ];
  if (setupCode) lines.push('', line(words.setupCode, setupCode), `  ${words.setupHint}`);
  if (url.startsWith('http:') && !isLoopback(url)) lines.push('', words.plainHttp);
  lines.push('', words.stop);
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A key that is not the one of before closes nothing but what was sealed with that one. */
async function warnOfForeignSecrets({ storage, secretBox }: Services): Promise<void> {
  const count = await storage.read((scope) => countForeignSecrets(scope, secretBox.prefix));
  if (count > 0) process.stderr.write(`${words.foreignSecrets(count)}\n`);
}

/** No receipt code stays that no tablet came for. */
function forgetLaunches({ storage, now }: Services): void {
  // A storage that is away is asked again.
  const forget = () => {
    void forgetExpiredLaunches(storage, now()).catch(() => {});
    void reapExports(storage, now()).catch(() => {});
  };
  forget();
  setInterval(forget, forgetEveryMs).unref();
}

/** Looks at thresholds and sends what waits, one round after the other. */
function watchAlerts({ storage, now }: Services, outlets: Outlets): void {
  let isRunning = false;
  const round = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      await evaluateAlerts(storage, outlets.mail !== null, now());
      await deliverAlerts(storage, outlets, now());
    } catch {
      // A storage that is away is asked again.
    } finally {
      isRunning = false;
    }
  };
  void round();
  setInterval(() => void round(), alertsEveryMs).unref();
}

/** Offices keep single responses for as long as they have set, by a clock that can be trusted. */
function purgeHourly({ storage, now, reportError }: Services): void {
  let isRunning = false;
  const round = async () => {
    if (isRunning) return;
    isRunning = true;
    const actor = { kind: 'server', id: '', name: '' } as const;
    try {
      if (await isClockSteady(storage, now())) await purgeAll(storage, { actor, now: now() });
    } catch (error) {
      reportError(error, 'purge');
    } finally {
      isRunning = false;
    }
  };
  void round();
  setInterval(() => void round(), purgeEveryMs).unref();
}

/** Ends what is under way, then leaves; a second signal leaves at once. */
function stopOnSignal(server: Server, { storage, launchStreams }: Services): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    process.stdout.write(`${words.stopping}\n`);
    launchStreams.close();
    server.close(() => {
      storage.close().finally(() => process.exit(0));
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5000).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function openProvider(settings: ProviderSettings): Promise<SignInProvider> {
  const { SignInProvider } = await import('./access/sign-in-provider.ts');
  return new SignInProvider(settings);
}

async function start(): Promise<void> {
  const settings = parseSettings(process.env);
  await ensurePages(() => process.stdout.write(`${words.building}\n`));
  const storage = await openStorage(settings.databaseUrl, () => secretBox);
  const { key, madePath } = loadSecretKey(settings.secretKey);
  if (madePath !== null) process.stdout.write(`${words.secretKeyMade(madePath)}\n`);
  const secretBox = new SecretBox(key);
  const setupCode = makeReadableCode(3);
  let publicUrl = settings.publicUrl ?? '';
  const services = buildServices({
    storage,
    secretBox,
    now: Date.now,
    publicUrl: () => publicUrl,
    setupCode,
    pagesFolder,
    mail: settings.mail,
    signInProvider: settings.signInProvider && (await openProvider(settings.signInProvider)),
    reportError: (error, requestId) => {
      process.stderr.write(renderFailure(error, requestId, Date.now()));
    },
    writeLog: (line) => {
      process.stderr.write(line);
    },
  });
  const { tls } = settings;
  const server = openServer(buildApp(services).fetch, tls);
  const port = await listen(server, settings);
  publicUrl ||= `${tls ? 'https' : 'http'}://${reachableHost(settings.host)}:${port}`;
  announce(publicUrl, (await storage.read(hasAccounts)) ? null : setupCode);
  await warnOfForeignSecrets(services);
  forgetLaunches(services);
  purgeHourly(services);
  watchAlerts(services, { secretBox, mail: settings.mail, innerHosts: settings.webhookHosts });
  stopOnSignal(server, services);
}

try {
  await start();
} catch (error) {
  const code = error instanceof Problem ? ` (${error.code})` : '';
  process.stderr.write(`${words.error}: ${describeFailure(error)}${code}\n`);
  process.exit(1);
}
