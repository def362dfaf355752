/** What the page shows: the survey, or why there is none. */
export type LinkStage =
  | { readonly kind: 'opening'; readonly isInTrouble: boolean }
  | { readonly kind: 'survey' }
  /** `isKept`: the phone has the answer also when the page is closed. */
  | { readonly kind: 'sending'; readonly isInTrouble: boolean; readonly isKept: boolean }
  | { readonly kind: 'done' }
  /** `wasAnswered`: the citizen has answered, and it was for nothing. */
  | { readonly kind: 'closed'; readonly code: string; readonly wasAnswered: boolean };
