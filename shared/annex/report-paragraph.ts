import type { AnnexDocument, AnnexRow } from './annex.ts';
import { formatCountInProse, formatDay } from './annex-number.ts';

type Style = AnnexDocument['style'];

function percentText(percent: string, { decimal }: Style): string {
  return `${percent.replace('.', decimal)}%`;
}

function spanOf({ annex }: AnnexDocument): string {
  return `từ ngày ${formatDay(annex.from)} đến ngày ${formatDay(annex.to)}`;
}

function joinParts(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
}

function buildCollected({ annex, officeName, style }: AnnexDocument, span: string): string {
  const prose = (count: number | null) => formatCountInProse(count, style);
  const handled =
    annex.filesHandled === null ? '' : ` đã tiếp nhận, giải quyết ${prose(annex.filesHandled)} hồ sơ;`;
  const issued =
    annex.issued === null ? '' : ` phát ra ${prose(annex.issued)} phiếu khảo sát mức độ hài lòng,`;
  const what = annex.issued === null ? 'phiếu khảo sát mức độ hài lòng' : 'phiếu';
  const validity =
    annex.invalid === 0
      ? 'tất cả đều hợp lệ'
      : `trong đó ${prose(annex.valid)} phiếu hợp lệ, ${prose(annex.invalid)} phiếu không hợp lệ`;
  return `${span[0]?.toLocaleUpperCase('vi')}${span.slice(1)}, ${officeName}${handled}${issued} thu vào ${prose(annex.collected)} ${what}, ${validity}.`;
}

function levelLabels({ levels, ownWords }: AnnexDocument, number: number): ReadonlyMap<string, string> {
  const own = ownWords.find((each) => each.number === number)?.words ?? [];
  return new Map([...levels, ...own].map(({ level, label }) => [level, label]));
}

function buildRow(document: AnnexDocument, row: AnnexRow): string {
  const labels = levelLabels(document, row.number);
  const nameOf = (level: string) => `“${labels.get(level) ?? level}”`;
  const shares = Object.entries(row.levels);
  const given = shares
    .filter(([, { count }]) => count > 0)
    .map(
      ([level, { count, percent }]) =>
        `${nameOf(level)} ${formatCountInProse(count, document.style)} lượt (${percentText(percent ?? '', document.style)})`,
    );
  const never = shares.filter(([, { count }]) => count === 0).map(([level]) => nameOf(level));
  const rest = never.length > 0 ? `; không có lượt đánh giá ${never.join(', ')}` : '';
  return `nội dung “${row.label}”: ${joinParts(given)}${rest}`;
}

const hundredthsOf = (percent: string) => Number(percent.replace('.', ''));

function compareRow(row: AnnexRow, before: AnnexRow, level: string, style: Style): string | undefined {
  const [now, then] = [row.levels[level]?.percent, before.levels[level]?.percent];
  if (!now || !then) return undefined;
  const change = hundredthsOf(now) - hundredthsOf(then);
  if (change === 0) return `nội dung “${row.label}” không thay đổi (${percentText(now, style)})`;
  const points = (Math.abs(change) / 100).toFixed(2).replace('.', style.decimal);
  const way = change > 0 ? ['tăng', 'lên'] : ['giảm', 'xuống'];
  return `nội dung “${row.label}” ${way[0]} ${points} điểm phần trăm (từ ${percentText(then, style)} ${way[1]} ${percentText(now, style)})`;
}

function buildComparison(document: AnnexDocument, previous: AnnexDocument): string | undefined {
  const best = document.levels[0];
  if (!best || previous.annex.valid === 0) return undefined;
  const parts = document.annex.rows.flatMap((row) => {
    const before = previous.annex.rows.find(({ criterionId }) => criterionId === row.criterionId);
    const part = before && compareRow(row, before, best.level, document.style);
    return part ? [part] : [];
  });
  if (parts.length === 0) return undefined;
  return `So với kỳ trước (${spanOf(previous)}), tỷ lệ đánh giá ở mức cao nhất (mức ${best.level}): ${parts.join('; ')}.`;
}

/**
 * The sentences on satisfaction for a report, as NĐ 30/2020 has numbers and days written. It claims no overall
 * rate: each criterion is reported by itself, in the words of its levels.
 * @param previous the period before, null where there is none to compare with
 */
export function buildReportParagraph(document: AnnexDocument, previous: AnnexDocument | null): string {
  const rated = document.annex.rows.filter(({ total }) => total > 0);
  const sentences = [
    buildCollected(document, spanOf(document)),
    ...(rated.length > 0
      ? [`Kết quả cụ thể: ${rated.map((row) => buildRow(document, row)).join('; ')}.`]
      : []),
    (previous && buildComparison(document, previous)) ?? '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
