import type { Day } from '../period.ts';
import type { AnnexDocument } from './annex.ts';

export type AnnexStyle = AnnexDocument['style'];

/** Where a figure is not known: dots to write on. */
const handwritingBlank = '……';

/** Thousands are grouped with the sign that the decimals do not use: `12.345` beside `96,35`. */
export function formatCount(count: number, style: AnnexStyle): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, style.decimal === ',' ? '.' : ',');
}

/** In sentences, not in tables, Vietnamese administrative documents write `09 phiếu`. */
export function formatCountInProse(count: number | null, style: AnnexStyle): string {
  if (count === null) return handwritingBlank;
  return count > 0 && count < 10 ? `0${count}` : formatCount(count, style);
}

/**
 * `05/12/2022`, `01/01/2026`, `30/6/2026`: NĐ 30/2020 puts a zero before days below 10 and before the months
 * 1 and 2, where it could be added with a pen, and offices write the short form by the same rule.
 */
export function formatDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** A count in the table; a zero prints as the office likes it. */
export function formatCountCell(count: number, style: AnnexStyle): string {
  return count === 0 ? style.zero : formatCount(count, style);
}

/** The share of a zero prints like the zero; a share of nothing is a dash, or empty where zeros are. */
export function formatPercentCell(count: number, percent: string | null, style: AnnexStyle): string {
  if (percent === null) return style.zero === '' ? '' : '-';
  return count === 0 ? style.zero : percent.replace('.', style.decimal);
}
