const written = /^(\d{1,2})\s*(?:(?::|\.|h|g|giờ)\s*(\d{2})?)?$/i;

/** A time of the day as people write it, `7:30`, `7h30`, `13h`, `8`, as `07:30`; null where it is none. */
export function parseTypedTime(text: string): string | null {
  const match = written.exec(text.trim().normalize('NFC'));
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
