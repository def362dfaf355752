import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  /** Cells between the lines of the table, row by row; a merged cell's text stands where its middle is. */
  readonly rows: readonly (readonly string[])[];
  /** Texts outside the table, in lines from above. */
  readonly lines: readonly string[];
}

export interface PdfFile {
  readonly pages: readonly PdfPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: unknown;
  /** Width and height in points. */
  readonly size: readonly [number, number];
}

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** From above, as pdfkit draws: it turns the page's axis round. */
async function readBoxes(page: Page): Promise<Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.flatMap((fn, index) => {
    if (fn !== OPS.constructPath) return [];
    const [, , box] = argsArray[index] as [unknown, unknown, Record<string, number> | undefined];
    const [left = 0, top = 0, right = 0, bottom = 0] = Object.values(box ?? {});
    return [{ left, top, right, bottom }];
  });
}

async function readWords(page: Page, height: number): Promise<Word[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            x: item.transform[4] + item.width / 2,
            // The middle of small letters, which is between the lines of the row.
            y: height - item.transform[5] - item.transform[3] * 0.25,
          },
        ]
      : [],
  );
}

function places(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > 1);
}

const findPlace = (edges: readonly number[], value: number) => edges.findLastIndex((edge) => edge <= value);

function joinLines(words: readonly Word[]): string[] {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    const y = [...lines.keys()].find((known) => Math.abs(known - word.y) < 2) ?? word.y;
    lines.set(y, [...(lines.get(y) ?? []), word]);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => joinWords(line));
}

const joinWords = (words: readonly Word[]) =>
  [...words]
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text.trim())
    .join(' ');

async function readPage(page: Page): Promise<PdfPage> {
  const { height } = page.getViewport({ scale: 1 });
  const boxes = await readBoxes(page);
  const words = await readWords(page, height);
  const across = boxes.filter((box) => box.right - box.left > 10 && box.bottom - box.top < 1);
  const down = boxes.filter((box) => box.bottom - box.top > 5 && box.right - box.left < 1);
  const xs = places(down.map(({ left }) => left));
  const ys = places(
    across
      .map(({ top }) => top)
      .filter((top) => down.some((box) => box.top - 1 <= top && top <= box.bottom + 1)),
  );
  const [first = 0, last = 0] = [ys[0], ys.at(-1)];
  const isInTable = ({ y }: Word) => ys.length > 0 && first <= y && y <= last;
  const rows = ys
    .slice(1)
    .map((_, row) =>
      xs
        .slice(1)
        .map((__, column) =>
          joinLines(
            words.filter(
              (word) => isInTable(word) && findPlace(ys, word.y) === row && findPlace(xs, word.x) === column,
            ),
          ).join(' '),
        ),
    );
  return { rows, lines: joinLines(words.filter((word) => !isInTable(word))) };
}

export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number)));
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  const info = (await document.getMetadata()).info as Readonly<Record<string, unknown>>;
  await task.destroy();
  return { pages, info, language: info.Language ?? null, size: [width, height] };
}
