import type { Browser, Page } from '@playwright/test';
import { vi as media } from '../../shared/text/media/vi.ts';
import type { Desk } from '../e2e/desk.ts';
import { picturedOffice } from './pictured-office.ts';

const { office, officers, serviceFields } = picturedOffice;

/** Officers have a drawn head and shoulders, since nobody's photograph belongs in a repository. */
const person = (ground: string, hair: string, clothes: string, isLong: boolean) => `
  <rect width="100" height="100" fill="${ground}"/>
  ${isLong ? `<path d="M27 42c0-32 46-32 46 0v26H27z" fill="${hair}"/>` : ''}
  <path d="M10 104c0-26 20-32 40-32s40 6 40 32z" fill="${clothes}"/>
  <path d="M43 60h14v14q-7 6-14 0z" fill="#d9a47c"/>
  <circle cx="50" cy="44" r="18" fill="#e8b88f"/>
  <path d="M31 42c0-26 38-26 38 0-8-3-14-7-19-11-5 5-11 9-19 11z" fill="${hair}"/>`;

const persons = [
  person('#d7e5dd', '#2b2320', '#8a3b5c', true),
  person('#dfe3ee', '#1f1c1b', '#2c4a6e', false),
  person('#f0e2cf', '#3a2b22', '#2f6b57', true),
  person('#e6ddd4', '#2a2a2a', '#5b4a3a', false),
  person('#e9dbe3', '#221b19', '#b0642a', true),
];

const sign = (path: string) =>
  `<rect width="100" height="100" fill="#eef3f8"/><g fill="none" stroke="#16324f" stroke-width="6"
    stroke-linejoin="round" stroke-linecap="round">${path}</g>`;

const signs = [
  sign('<path d="M24 18h40l14 14v50H24zM36 44h28M36 56h28M36 68h16"/>'),
  sign('<path d="M16 50 50 20l34 30M26 44v38h48V44M43 82V60h14v22"/>'),
  sign(
    '<circle cx="35" cy="36" r="11"/><circle cx="66" cy="36" r="11"/><path d="M14 78c0-26 42-26 42 0M60 58c14-3 26 4 26 20"/>',
  ),
  sign('<path d="M40 18h20l-4 30h16v14H28V48h16zM22 78h56"/>'),
];

async function draw(page: Page, drawing: string): Promise<Buffer> {
  await page.setContent(
    `<body style="margin:0"><svg viewBox="0 0 100 100" width="400">${drawing}</svg></body>`,
  );
  return page.screenshot();
}

/** Gives each officer and each field a picture, at the office's desk. */
export async function addDrawnPictures(desk: Desk, browser: Browser): Promise<void> {
  const easel = await browser.newPage({ viewport: { width: 400, height: 400 } });
  await desk.page.goto(`${desk.url}/office#/${office.id}/media`);
  await desk.page.reload();
  const drawings = [
    ...officers.map(({ honorific, name }, at) => [`${honorific} ${name}`, persons[at]] as const),
    ...serviceFields.map(({ name }, at) => [name.vi, signs[at]] as const),
  ];
  for (const [label, drawing = ''] of drawings) {
    const buffer = await draw(easel, drawing);
    await desk.page
      .getByLabel(media.addPictureFor(label))
      .setInputFiles({ name: 'hinh.png', mimeType: 'image/png', buffer });
    await desk.page.getByText(media.saved(media.pictureOf(label))).waitFor();
  }
  await easel.close();
}
