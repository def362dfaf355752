const drawings = {
  officer: 'M24 10a9 9 0 1 1 0 18 9 9 0 0 1 0-18M7 48c0-12 7-17 17-17s17 5 17 17z',
  'service-field': 'M13 9h15l8 8v22H13zM18 22h13v2H18zm0 6h13v2H18z',
};

/** In the place of a picture that the office has not: a figure, or a sheet of paper. */
export function BlankPortrait({ kind }: { readonly kind: keyof typeof drawings }) {
  return (
    <svg class="portrait" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={drawings[kind]} fill-rule="evenodd" />
    </svg>
  );
}
