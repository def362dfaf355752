/** What each part of a longer form gets: the draft, how to change it, and what is wrong with an input. */
export interface FormPart<Draft> {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly faultOf: (input: string) => string | undefined;
}
