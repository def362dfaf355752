export const roles = ['admin', 'manager', 'clerk', 'officer', 'province', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** `noun.verb`, and who may. Whoever is not named here may not. */
const permissions = {
  'office.create': ['admin'],
  'office.move': ['admin'],
  'office.read': ['admin', 'manager', 'clerk', 'province', 'auditor'],
  'closing.create': ['admin', 'manager'],
  'closing.read': ['admin', 'manager', 'clerk', 'province', 'auditor'],
  'catalogue.read': ['admin', 'manager', 'clerk', 'province', 'auditor'],
  'catalogue.draft': ['admin', 'manager', 'clerk'],
  'catalogue.publish': ['admin', 'manager'],
  'alert.read': ['admin', 'manager', 'clerk', 'auditor'],
  'alert.see': ['admin', 'manager', 'clerk'],
  'alert.configure': ['admin', 'manager'],
  'case.read': ['admin', 'manager', 'clerk'],
  'case.write': ['admin', 'manager', 'clerk'],
  'comment.moderate': ['admin', 'manager', 'clerk'],
  'device.read': ['admin', 'manager', 'clerk', 'auditor'],
  'device.enrol': ['admin', 'manager', 'clerk'],
  'device.update': ['admin', 'manager', 'clerk'],
  'settings.read': ['admin', 'manager', 'clerk', 'auditor'],
  'settings.write': ['admin', 'manager'],
  'media.read': ['admin', 'manager', 'clerk', 'auditor'],
  'media.write': ['admin', 'manager'],
  'device.revoke': ['admin', 'manager', 'clerk'],
  'link.create': ['admin', 'manager', 'clerk'],
  'paper.enter': ['admin', 'manager', 'clerk'],
  'figures.write': ['admin', 'manager', 'clerk'],
  'response.export': ['admin', 'manager'],
  'rating.read': ['admin', 'manager', 'clerk', 'province'],
  'response.exclude': ['admin', 'manager'],
  'response.review': ['admin', 'manager', 'clerk', 'auditor'],
  'annex.export': ['admin', 'manager', 'clerk', 'province'],
  'api-key.read': ['admin', 'manager'],
  'api-key.create': ['admin', 'manager'],
  'api-key.revoke': ['admin', 'manager'],
  'account.read': ['admin', 'manager', 'auditor'],
  'account.create': ['admin', 'manager'],
  'account.update': ['admin', 'manager'],
  'audit.read': ['admin', 'manager', 'auditor'],
  'audit.read-installation': ['admin'],
  'score.read-own': ['officer'],
  'score.appraise': ['admin', 'manager'],
  'survey.launch': ['admin', 'manager', 'clerk', 'officer'],
} as const satisfies Record<`${string}.${string}`, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function mayDo(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** Whoever belongs to one office makes no other: they could not even see it. */
export function isInstallationWide(permission: Permission): boolean {
  return (
    permission === 'office.create' || permission === 'office.move' || permission === 'audit.read-installation'
  );
}

/** Who looks at offices sees those beneath the own one too; who works in one sees no other. */
export function seesBeneath(role: Role): boolean {
  return role === 'province' || role === 'auditor';
}

/** A manager makes accounts for the office, but none that could do more than the manager. */
export function mayCreateRole(creator: Role, created: Role): boolean {
  if (creator === 'admin') return true;
  return creator === 'manager' && ['manager', 'clerk', 'officer'].includes(created);
}
