import { AlignmentType, BorderStyle, type IBaseParagraphStyleOptions } from 'docx';
import { firstLineIndent, ruleIndent } from './page-layout.ts';

type Style = Pick<IBaseParagraphStyleOptions, 'run' | 'paragraph'>;

/** Sizes are in half points, spaces in twips: 14 and 13 points, 6 points between paragraphs. */
const headingSize = 28;
const between = 120;
const centred = AlignmentType.CENTER;

const text: Style = {
  paragraph: {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: firstLineIndent },
    spacing: { after: between, line: 264 },
  },
};

/** The layout of an annex by NĐ 30/2020, annex I; what the decree leaves open follows the published annexes. */
export const paragraphStyles = {
  heading: {
    run: { bold: true, size: headingSize },
    paragraph: { alignment: centred, spacing: { after: 60 } },
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
      spacing: { after: 240 },
    },
  },
  text,
  leadIn: { ...text, paragraph: { ...text.paragraph, keepNext: true } },
  notesHeading: {
    run: { bold: true, italics: true },
    paragraph: {
      indent: { firstLine: firstLineIndent },
      spacing: { before: 200, after: 60 },
      keepNext: true,
    },
  },
  note: { ...text, paragraph: { ...text.paragraph, spacing: { after: 60, line: 252 } } },
  endMark: { paragraph: { alignment: AlignmentType.RIGHT } },
} satisfies Record<string, Style>;
