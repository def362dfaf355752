import { AlignmentType, BorderStyle, type IBaseParagraphStyleOptions, LineRuleType } from 'docx';
import { firstLineIndent, ruleIndent, textWidth } from './page-layout.ts';

type Style = Pick<IBaseParagraphStyleOptions, 'run' | 'paragraph'>;

/** Sizes are in half points, spaces in twips: 6 points between paragraphs. */
export const textSize = 26;
const headingSize = 28;

/** Notes belong to the table and have its size. */
const noteSize = 24;
const between = 120;
const centred = AlignmentType.CENTER;

/** The right half of the text. */
const signatureIndent = { left: Math.round(textWidth / 2) };

const text: Style = {
  paragraph: {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: firstLineIndent },
    spacing: { after: between, line: 250, lineRule: LineRuleType.AUTO },
  },
};

/** The layout of an annex by NĐ 30/2020, annex I; what the decree leaves open follows the published annexes. */
export const paragraphStyles = {
  heading: {
    run: { bold: true, size: headingSize },
    paragraph: { alignment: centred },
  },
  title: { run: { bold: true, size: headingSize }, paragraph: { alignment: centred } },
  officeName: {
    run: { bold: true, size: headingSize },
    paragraph: { alignment: centred, spacing: { after: 60 } },
  },
  reference: { run: { italics: true, size: headingSize }, paragraph: { alignment: centred } },
  rule: {
    run: { size: 8 },
    paragraph: {
      indent: { left: ruleIndent, right: ruleIndent },
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
      spacing: { after: 140 },
    },
  },
  text,
  leadIn: { ...text, paragraph: { ...text.paragraph, keepNext: true } },
  notesHeading: {
    run: { bold: true, italics: true, size: noteSize },
    paragraph: {
      indent: { firstLine: firstLineIndent },
      spacing: { before: 160, after: 40 },
      keepNext: true,
    },
  },
  signatory: {
    run: { bold: true },
    paragraph: { alignment: centred, indent: signatureIndent, spacing: { before: 240 }, keepNext: true },
  },
  signature: { run: { italics: true }, paragraph: { alignment: centred, indent: signatureIndent } },
  footer: { run: { size: 20, italics: true }, paragraph: { alignment: AlignmentType.RIGHT } },
  note: { run: { size: noteSize }, paragraph: { ...text.paragraph, spacing: { after: 40 } } },
} satisfies Record<string, Style>;
