import type { SessionView } from '../../shared/endpoints/account.ts';
import { Problem } from '../../shared/problem.ts';
import { type Principal, sessionIdleMs, sessionMaxMs } from '../access/principal.ts';
import { hashSecret } from '../access/secret.ts';
import { deleteSession, listSessions } from '../storage/account.ts';
import type { Storage } from '../storage/storage.ts';

type Holder = Principal & { kind: 'account' };

/** Names a session to its holder; nothing can be opened with it, not even by who could read the database. */
function sessionIdOf(tokenHash: string): string {
  return Buffer.from(hashSecret(tokenHash), 'base64url').toString('hex').slice(0, 32);
}

/** Those that are open, the one used last first. */
export async function listOwnSessions(
  storage: Storage,
  { account, sessionHash }: Holder,
  now: number,
): Promise<SessionView[]> {
  const sessions = await storage.read((scope) => listSessions(scope, account.accountId));
  return sessions
    .filter(({ expiresAt, lastUsedAt }) => expiresAt > now && lastUsedAt + sessionIdleMs > now)
    .sort((a, b) => b.lastUsedAt - a.lastUsedAt)
    .map(({ tokenHash, lastUsedAt, expiresAt }) => ({
      sessionId: sessionIdOf(tokenHash),
      openedAt: new Date(expiresAt - sessionMaxMs).toISOString(),
      lastUsedAt: new Date(lastUsedAt).toISOString(),
      isThis: tokenHash === sessionHash,
    }));
}

/** @throws Problem `unknown-session` where it is nobody's, or somebody else's */
export function endOwnSession(storage: Storage, { account }: Holder, sessionId: string): Promise<void> {
  return storage.write(async (scope) => {
    const sessions = await listSessions(scope, account.accountId);
    const session = sessions.find(({ tokenHash }) => sessionIdOf(tokenHash) === sessionId);
    if (!session) throw new Problem('unknown-session');
    await deleteSession(scope, session.tokenHash);
  });
}
