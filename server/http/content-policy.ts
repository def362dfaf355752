export type Policy = Readonly<Record<string, readonly string[]>>;

/** Of what is no page: nothing runs, nothing loads, whatever a browser takes it for. */
export const inertPolicy: Policy = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  sandbox: [],
};

/** What the browser lets a page of this server do; all else is forbidden. */
export const pagePolicy: Policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  // `blob:`: what a tablet keeps of an office's pictures and recordings, and what a desk is about to upload.
  imgSrc: ["'self'", 'data:', 'blob:'],
  mediaSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ["'none'"],
};

/** The survey page alone has a worker; the only text that becomes a script's address is the worker's. */
export const tabletPolicy: Policy = {
  ...pagePolicy,
  workerSrc: ["'self'"],
  trustedTypes: ['service-worker'],
};

/** The desk shows the preview in a frame; of this server's pages no other one can be framed. */
export const deskPolicy: Policy = { ...pagePolicy, frameSrc: ["'self'"] };

/** Pages for everybody, written by the server: without a script. */
export const publicPolicy: Policy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The service worker's own: it fetches the survey page's files, and imports none. */
export const workerPolicy: Policy = {
  defaultSrc: ["'none'"],
  connectSrc: ["'self'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ["'none'"],
};

/**
 * The preview is of nobody's origin: the browser gives it no storage, no cookie and no worker, and lets it call
 * nobody.
 */
export const previewPolicy: Policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'self'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ["'none'"],
  sandbox: ['allow-scripts'],
};

export function renderPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, values]) =>
      [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), ...values].join(' '),
    )
    .join('; ');
}
