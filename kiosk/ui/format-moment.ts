const moments = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `20/03/2026, 14:05` on the clock of whoever looks. */
export function formatMoment(instant: string): string {
  return moments.format(new Date(instant));
}
