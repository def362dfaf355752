type Uuid = ReturnType<typeof crypto.randomUUID>;

/** A random UUID (version 4) from the one source of randomness that a page has without HTTPS. */
export function makeRandomUuid(): Uuid {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, place) => {
    if (place === 6) return ((byte & 0x0f) | 0x40).toString(16).padStart(2, '0');
    if (place === 8) return ((byte & 0x3f) | 0x80).toString(16);
    return byte.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Uuid;
}

/** Browsers hide `randomUUID` from pages on plain http; nothing else that is needed here is missing there. */
export function provideRandomUuid(): void {
  if (!('randomUUID' in crypto)) Object.assign(crypto, { randomUUID: makeRandomUuid });
}
