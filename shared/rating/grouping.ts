/** What figures can be shown by: a part of the catalogue, or of the day, or how time went by. */
export const groupings = [
  'criterion',
  'officer',
  'serviceField',
  'counter',
  'channel',
  'requester',
  'hour',
  'week',
  'month',
  'quarter',
] as const;
export type Grouping = (typeof groupings)[number];

export const steps = ['week', 'month', 'quarter'] as const satisfies readonly Grouping[];
export type Step = (typeof steps)[number];

export function isStep(grouping: Grouping): grouping is Step {
  return (steps as readonly Grouping[]).includes(grouping);
}
