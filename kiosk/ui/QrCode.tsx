import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

/** Four modules of quiet ground around the code, as the standard asks. */
const quietZone = 4;

/** Each dark run of a row in one piece: a sheet has many codes. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      [
        ...row
          .map((isDark) => (isDark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`),
    )
    .join('');
}

export function QrCode({ content, label }: { content: string; label: string }) {
  const { data, size } = useMemo(() => encode(content, { ecc: 'M', border: quietZone }), [content]);
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
