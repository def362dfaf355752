/** What the link of an e-mail carries behind the address's `#`, where no server and no log sees it. */
export function readLinkToken(hash: string): string | null {
  return /^#\/new-password\/([\w-]{10,100})$/.exec(hash)?.[1] ?? null;
}
