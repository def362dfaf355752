import { expect } from '@playwright/test';
import { words as staffWords } from '../../shared/text/staff/vi.ts';
import { words } from '../../shared/text/survey/vi.ts';
import { Tablet } from '../e2e/tablet.ts';
import { Album } from './album.ts';
import { picturedOffice } from './pictured-office.ts';

/** Of officers and fields: they come after the questions. */
const pictures = picturedOffice.officers.length + picturedOffice.serviceFields.length;

/** Too much like others to be kept as files. */
const onSheetsOnly = ['rating-second', 'rating-field'];

interface Walk {
  readonly url: string;
  readonly code: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Keeps each picture as a file. */
  readonly isKept?: boolean;
}

async function writeComment({ page }: Tablet): Promise<void> {
  await page.getByLabel(words.comment.label).click();
  const keyboard = page.getByRole('group', { name: words.keyboard.title });
  if ((await keyboard.count()) === 0)
    return page.getByLabel(words.comment.label).fill('Cán bộ rất tận tình.');
  const { space } = words.keyboard;
  for (const key of ['C', 'a', 'n', 'sắc', space, 'b', 'ô', 'nặng', space, 'r', 'â', 't', 'sắc'])
    await keyboard.getByRole('button', { name: key, exact: true }).click();
}

/** A whole survey by somebody whom two officers served, and what the tablet shows before and after it. */
export async function walkTablet({ url, code, viewport, isKept = false }: Walk): Promise<Album> {
  const album = new Album();
  const tablet = new Tablet(url, { viewport });
  const take = (name: string) =>
    album.take(tablet.page, `tablet-${name}`, isKept && !onSheetsOnly.includes(name));
  try {
    await tablet.switchOn();
    await tablet.page.getByLabel(staffWords.enrolment.code).waitFor();
    await take('enrolment');
    await tablet.enterCode(code);
    await tablet.page.getByText(staffWords.readiness.notReady).waitFor();
    await take('readiness');
    await tablet.startAnyway();
    await tablet.hear('"hasLastLook":true');
    await expect.poll(async () => (await tablet.readStoredText()).split('"bytes"').length).toBe(1 + pictures);
    await tablet.page.reload();
    await tablet.expectAttract();
    await take('attract');
    await tablet.start();
    await take('field');
    await tablet.choose('Tư pháp - hộ tịch');
    await take('officer');
    await tablet.choose(words.officer.several);
    for (const name of ['Lê Thị Hồng Hạnh', 'Hoàng Thị Mai'])
      await tablet.page.getByRole('checkbox', { name }).click();
    await take('several');
    await tablet.choose(words.officer.next);
    for (const name of [
      'rating',
      'rating-first',
      'rating-second',
      'rating-words',
      'rating-field',
      'optional',
    ]) {
      await take(name);
      await tablet.rate(0);
    }
    await writeComment(tablet);
    await take('comment');
    await tablet.choose(words.comment.next);
    await take('last-look');
    await tablet.choose(words.lastLook.send);
    await take('thanks');
    await tablet.finish();
    await tablet.page.clock.install();
    await tablet.start();
    await tablet.page.clock.runFor(62_000);
    await take('idle');
    await tablet.page.clock.runFor(20_000);
    await tablet.expectAttract();
    const office = tablet.page.getByRole('button', { name: picturedOffice.office.name.vi });
    for (let tap = 0; tap < 5; tap += 1) await office.click();
    await tablet.page.getByRole('heading', { name: staffWords.staff.title }).waitFor();
    await take('staff');
  } finally {
    await tablet.discard();
  }
  return album;
}
