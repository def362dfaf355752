import type { Context } from 'hono';
import { hashSecret } from '../access/secret.ts';
import { deleteSession } from '../storage/account.ts';
import type { Services } from './services.ts';
import { readSessionCookie, writeSessionCookie } from './session-cookie.ts';

/** Gives the browser the session that was opened for it, and ends the one that it came with. */
export async function handOverSession(
  context: Context,
  { storage, publicUrl }: Pick<Services, 'storage' | 'publicUrl'>,
  token: string,
): Promise<void> {
  const former = readSessionCookie(context, publicUrl());
  if (former !== undefined) await storage.write((scope) => deleteSession(scope, hashSecret(former)));
  writeSessionCookie(context, publicUrl(), token);
}
