/** NĐ 30/2020, annex I, in twips: A4 upright, margins 20 mm above and below, 30 left, 15 right. */
const twipsPerMillimetre = 1440 / 25.4;

export function millimetres(length: number): number {
  return Math.ceil(length * twipsPerMillimetre);
}

const twipsPerPoint = 20;

export function toPoints(twips: number): number {
  return twips / twipsPerPoint;
}

export const page = {
  width: 11_906,
  height: 16_838,
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
  /** From the paper's edge to the page number, which stands within the top margin. */
  header: millimetres(10),
};

export const textWidth = page.width - page.left - page.right;

export const firstLineIndent = millimetres(10);

/** A short rule, a third of the text, in the middle. */
export const ruleIndent = Math.round(textWidth / 3);
