import type { Context } from 'hono';
import {
  deleteMedia,
  getDeviceMediaContent,
  getMediaContent,
  listDeviceMedia,
  listMedia,
  putMedia,
} from '../../shared/endpoints/media.ts';
import { Problem } from '../../shared/problem.ts';
import { deviceOf } from '../access/principal.ts';
import type { Bind } from '../http/bind.ts';
import { unlessKnown } from '../http/etag.ts';
import type { Services } from '../http/services.ts';
import * as operations from '../operations/media.ts';
import * as media from '../storage/media.ts';

/** Inert, whatever a browser is made to do with the address: exactly this type, to be saved, allowed nothing. */
function renderContent(context: Context, { mediaType, bytes }: media.MediaContent): Response {
  context.header('Content-Type', mediaType);
  context.header('Content-Disposition', 'attachment');
  context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  return context.body(Uint8Array.from(bytes));
}

export function bindMedia(bind: Bind, { storage }: Services): void {
  const answerContent = async (context: Context, officeId: string, digest: string) => {
    const content = await storage.read((scope) => media.findMediaContent(scope, officeId, digest));
    if (!content) throw new Problem('unknown-media');
    return renderContent(context, content);
  };

  bind(listMedia, async ({ param }) => ({
    media: await storage.read((scope) => media.listMedia(scope, param('officeId'))),
  }));

  bind(getMediaContent, ({ param, context }) => answerContent(context, param('officeId'), param('digest')));

  bind(putMedia, ({ param, input: { content, ...upload } }) =>
    operations.putMedia(storage, param('officeId'), { ...upload, bytes: Buffer.from(content, 'base64') }),
  );

  bind(deleteMedia, async ({ param, query }) => {
    await operations.removeMedia(storage, param('officeId'), query('name') ?? '');
    return undefined;
  });

  bind(listDeviceMedia, async ({ principal, context }) => {
    const { officeId } = deviceOf(principal);
    const list = await storage.read((scope) => media.listMedia(scope, officeId));
    return unlessKnown(context, `"${officeId}-${operations.digestOfList(list)}"`, { media: list });
  });

  bind(getDeviceMediaContent, ({ principal, param, context }) =>
    answerContent(context, deviceOf(principal).officeId, param('digest')),
  );
}
