/** Names say what a picture or a recording belongs to; `media-kind.ts` tells which are well formed. */
export function officerPicture(officerId: string): string {
  return `officer/${officerId}`;
}

export function serviceFieldPicture(serviceFieldId: string): string {
  return `service-field/${serviceFieldId}`;
}

/** The recorded speech of a text, by the text's key in `spoken-text.ts`. */
export function recordingOf(language: string, textKey: string): string {
  return `audio/${language}/${textKey}`;
}
