/** What the page shows: the survey, or why there is none. */
export type LinkStage =
  | { readonly kind: 'opening'; readonly isInTrouble: boolean }
  | { readonly kind: 'survey' }
  | { readonly kind: 'sending'; readonly isInTrouble: boolean }
  | { readonly kind: 'done' }
  /** `wasAnswered`: the citizen has answered, and it was for nothing. */
  | { readonly kind: 'closed'; readonly code: string; readonly wasAnswered: boolean };
