import * as z from 'zod/mini';

const slug = '[a-z0-9-]{1,64}';
const language = '[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}';
const pictureName = new RegExp(`^(?:officer|service-field)/${slug}$`);
const recordingName = new RegExp(`^audio/${language}/(?:[a-z-]+/)(?:${slug}|${slug}/[A-Z]|[A-Z])$`);

export type MediaKind = 'picture' | 'recording';

/** What belongs under a name; undefined where the name is none. */
export function kindOfMedia(name: string): MediaKind | undefined {
  if (pictureName.test(name)) return 'picture';
  return recordingName.test(name) ? 'recording' : undefined;
}

/** Says what a file belongs to: `officer/lan`, `service-field/land`, `audio/vi/criterion/attitude`. */
export const MediaName = z.string().check(z.refine((name) => kindOfMedia(name) !== undefined));
