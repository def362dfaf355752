import type { Context } from 'hono';

/**
 * Of whoever holds the connection; of IPv6 the network, since one household has all addresses of one. '' where there
 * is no connection. What a proxy says of its callers is not believed: anybody could say it.
 */
export function addressOfCaller(context: Context): string {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  const address = incoming?.socket?.remoteAddress ?? '';
  const isSix = address.includes(':') && !address.includes('.');
  return isSix ? address.split(':').slice(0, 4).join(':') : address;
}
