interface Props {
  label: string;
  /** What is heard: names what the file is for. */
  spoken: string;
  accept: string;
  isDisabled: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for a file; the same file may be chosen again. */
export function FileButton({ label, spoken, accept, isDisabled, onFile }: Props) {
  return (
    <label class="button button-small file-button" aria-disabled={isDisabled}>
      <input
        type="file"
        class="only-heard"
        aria-label={spoken}
        accept={accept}
        aria-disabled={isDisabled}
        // Not switched off, which would take the focus away.
        onClick={(event) => {
          if (isDisabled) event.preventDefault();
        }}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) onFile(file);
          input.value = '';
        }}
      />
      <span aria-hidden="true">{label}</span>
    </label>
  );
}
