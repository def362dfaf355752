/** Hands a file to the person, as a download. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken hold of the content once the click was handled; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
