/**
 * Puts values in the places of a text: `Câu {at} trên {of}`. Texts for citizens are data, so that a language can
 * be a file; a place that gets no value stays as it is written.
 */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`);
}
