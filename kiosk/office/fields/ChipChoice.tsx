interface Props<T extends string> {
  label: string;
  options: readonly { readonly value: T; readonly text: string }[];
  value: T;
  onValue: (value: T) => void;
}

/** One of a few, each a button that says whether it is pressed. */
export function ChipChoice<T extends string>({ label, options, value, onValue }: Props<T>) {
  return (
    <fieldset class="quick-periods">
      <legend class="only-heard">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          class="chip"
          aria-pressed={option.value === value}
          onClick={() => onValue(option.value)}
        >
          {option.text}
        </button>
      ))}
    </fieldset>
  );
}
