/** Whether an officer who invites a citizen enters the receipt code of the file. */
export const receiptCodeRules = ['none', 'optional', 'required'] as const;
export type ReceiptCodeRule = (typeof receiptCodeRules)[number];
