import type { Permission } from '../../shared/role.ts';

interface SectionEntry {
  /** Under which heading of the navigation it stands. */
  readonly group: SectionGroup;
  readonly permission: Permission;
  /** Its address may name a period. */
  readonly hasPeriod?: true;
}

export const sectionGroups = ['report', 'counter', 'office'] as const;
export type SectionGroup = (typeof sectionGroups)[number];

const table = {
  annex: { group: 'report', permission: 'annex.export', hasPeriod: true },
  overview: { group: 'report', permission: 'office.read' },
  closings: { group: 'report', permission: 'closing.read' },
  charts: { group: 'report', permission: 'rating.read', hasPeriod: true },
  responses: { group: 'report', permission: 'response.review', hasPeriod: true },
  comments: { group: 'report', permission: 'comment.moderate' },
  cases: { group: 'report', permission: 'case.read' },
  appraisal: { group: 'report', permission: 'score.appraise' },
  alerts: { group: 'report', permission: 'alert.read' },
  devices: { group: 'counter', permission: 'device.read' },
  paper: { group: 'counter', permission: 'paper.enter' },
  codes: { group: 'counter', permission: 'link.create' },
  form: { group: 'office', permission: 'catalogue.read' },
  media: { group: 'office', permission: 'media.read' },
  languages: { group: 'office', permission: 'settings.read' },
  accounts: { group: 'office', permission: 'account.read' },
  'api-keys': { group: 'office', permission: 'api-key.read' },
  history: { group: 'office', permission: 'audit.read' },
  tree: { group: 'office', permission: 'office.move' },
  public: { group: 'office', permission: 'settings.read' },
  settings: { group: 'office', permission: 'settings.read' },
} as const satisfies Record<string, SectionEntry>;

export type Section = keyof typeof table;

/** What the desk has, in the order of its navigation; the first that a role may use opens by itself. */
export const sectionTable: Readonly<Record<Section, SectionEntry>> = table;
export const sections = Object.keys(table) as Section[];
