/** As the office shows it, `ABCD-2345`, however it was typed: case, spaces and dashes do not matter. */
export function normalizeEnrolmentCode(typed: string): string {
  const characters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}

/** The code in the address that the QR code holds: `/#code=ABCD-2345`. */
export function findCodeInHash(hash: string): string | undefined {
  const code = new URLSearchParams(hash.replace(/^#/, '')).get('code');
  return code ? normalizeEnrolmentCode(code) : undefined;
}

/** Reads the code and clears the address: a one-time code has no business there, nor in the history. */
export function takeCodeFromAddress(): string | undefined {
  const code = findCodeInHash(location.hash);
  if (location.hash) history.replaceState(null, '', location.pathname);
  return code;
}
