import { parentPort } from 'node:worker_threads';
import { renderAnnex } from '../annex/render-annex.ts';
import type { RenderOrder } from './render-thread.ts';

parentPort?.on('message', async ({ document, format }: RenderOrder) => {
  try {
    parentPort?.postMessage({ file: await renderAnnex(document, format) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
