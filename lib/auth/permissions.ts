export type Role = 'patient' | 'therapist' | 'manager' | 'machine';

/**
 * Who may do what. Every query and command names one line of this table; what is not here is refused.
 * Therapists of a clinic stand in for each other, so a colleague's patient is readable and treatable; each look is
 * audited. Managers see, but do not treat. Patients reach only what carries their own id.
 */
export const PERMISSIONS = {
  'caseload.read': ['therapist', 'manager'],
  'patient.read': ['therapist', 'manager'],
  'patient.create': ['therapist'],
  'patient.invite': ['therapist', 'manager'],
  'intake.write': ['therapist'],
  'program.read-templates': ['therapist', 'manager'],
  'program.assign': ['therapist'],
  'program.progress': ['therapist'],
  'template.edit': ['therapist'],
  'paper.enter': ['therapist'],
  'flag.act': ['therapist'],
  'patient.hand-over': ['therapist'],
  'episode.change': ['therapist'],
  'note.write': ['therapist'],
  'exam.write': ['therapist'],
  'measure.write': ['therapist'],
  'message.write-staff': ['therapist'],
  'library.read': ['therapist', 'manager'],
  'library.edit': ['therapist'],
  'review.read': ['therapist', 'manager'],
  'member.read': ['manager'],
  'member.manage': ['manager'],
  'settings.read': ['manager'],
  'settings.write': ['manager'],
  'account.read': ['therapist', 'manager'],
  'session.end': ['therapist', 'manager', 'patient'],
  'own.read': ['patient'],
  'own.report': ['patient'],
  'own.warn': ['patient'],
  'own.message': ['patient'],
  'own.settings': ['patient'],
  'fhir.read-patients': ['machine'],
  'fhir.read-library': ['machine'],
  'key.manage': ['manager'],
  'export.make': ['manager'],
  'audit.read': ['manager'],
  'record.give': ['therapist', 'manager'],
  'patient.erase': ['manager'],
  'activity.confirm': ['therapist', 'manager'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function isAllowed(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes(role);
}

/** What a key can be allowed to read. */
export const KEY_SCOPES = ['patients', 'library'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

const SCOPE_OF: Partial<Record<Permission, KeyScope>> = {
  'fhir.read-patients': 'patients',
  'fhir.read-library': 'library',
};

/** A key reads only what its own scopes name. */
export function isInScope(scopes: readonly string[], permission: Permission): boolean {
  const scope = SCOPE_OF[permission];
  return scope !== undefined && scopes.includes(scope);
}
