import { readPeopleSheet, renderPeopleSheet } from '../../shared/endpoints/people-sheet.ts';
import type { Bind } from '../http/bind.ts';
import { readPeopleRows } from '../sheets/people-rows.ts';
import { renderPeopleTemplate } from '../sheets/people-template.ts';
import { readSheets } from '../sheets/read-sheet.ts';

export function bindPeopleSheets(bind: Bind): void {
  bind(renderPeopleSheet, async ({ input, context }) => {
    context.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    context.header('Content-Disposition', "attachment; filename*=UTF-8''cong-chuc-linh-vuc.xlsx");
    return context.body(Uint8Array.from(await renderPeopleTemplate(input)));
  });

  bind(readPeopleSheet, async ({ input }) =>
    readPeopleRows(await readSheets(Buffer.from(input.content, 'base64')), input.serviceFields),
  );
}
