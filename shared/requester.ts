/** On whose behalf somebody came: as coarse as it is asked, and counted by itself alone. */
export const requesters = ['citizen', 'organisation'] as const;
export type Requester = (typeof requesters)[number];

export function findRequester(value: unknown): Requester | undefined {
  return requesters.find((known) => known === value);
}
