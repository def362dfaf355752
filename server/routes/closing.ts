import type { Context } from 'hono';
import {
  createClosing,
  exportAddendum,
  getAddendum,
  getClosingFile,
  listClosings,
  listHoldingDevices,
} from '../../shared/endpoints/closing.ts';
import { Problem } from '../../shared/problem.ts';
import type { Principal } from '../access/principal.ts';
import { renderAddendumCsv } from '../annex/addendum-csv.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as operations from '../operations/closing.ts';
import { findClosingFile } from '../storage/closing.ts';
import { parseAnnexFormat } from './annex.ts';

/** A program closes in nobody's name. */
function nameOf(principal: Principal): string {
  return principal.kind === 'account' ? principal.account.name : 'API';
}

/** @throws Problem `unknown-closing` */
function parseNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Problem('unknown-closing', { number: text });
  return Number(text);
}

interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

function answerFile(context: Context, { fileName, mediaType, bytes }: Download): Response {
  context.header('Content-Type', mediaType);
  context.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  return context.body(Uint8Array.from(bytes));
}

export function bindClosings(bind: Bind, { storage }: Services): void {
  bind(listClosings, async ({ param }) => ({
    closings: await operations.listClosings(storage, param('officeId')),
  }));

  bind(listHoldingDevices, async ({ param }) => ({
    devices: await operations.listHoldingDevices(storage, param('officeId')),
  }));

  bind(createClosing, ({ param, input, principal, now }) =>
    operations.closePeriod(storage, param('officeId'), { ...input, accountName: nameOf(principal), now }),
  );

  bind(getClosingFile, async ({ param, context }) => {
    const number = parseNumber(param('number'));
    const format = parseAnnexFormat(param('format'));
    const file = await storage.read((scope) => findClosingFile(scope, param('officeId'), number, format));
    if (!file) throw new Problem('unknown-closing', { number });
    return answerFile(context, file);
  });

  bind(getAddendum, ({ param }) =>
    operations.getAddendum(storage, param('officeId'), parseNumber(param('number'))),
  );

  bind(exportAddendum, async ({ param, context }) => {
    const addendum = await operations.getAddendum(storage, param('officeId'), parseNumber(param('number')));
    const fileName = `phan-bo-sung-${param('officeId')}-so-${addendum.number}.csv`;
    const bytes = renderAddendumCsv(addendum);
    return answerFile(context, { fileName, mediaType: 'text/csv; charset=utf-8', bytes });
  });
}
