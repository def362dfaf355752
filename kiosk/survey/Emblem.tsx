/** The project's sign: a word that was heard. */
export function Emblem() {
  return (
    <svg class="emblem" viewBox="0 0 96 88" aria-hidden="true" focusable="false">
      <path
        class="bubble"
        d="M14 0h68a14 14 0 0 1 14 14v40a14 14 0 0 1-14 14H52L33 84a3 3 0 0 1-5-2V68H14A14 14 0 0 1 0 54V14A14 14 0 0 1 14 0z"
      />
      <path class="check" d="M28 35l14 14 27-29" />
    </svg>
  );
}
