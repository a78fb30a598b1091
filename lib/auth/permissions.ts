export type Role = 'patient' | 'therapist' | 'manager';

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
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function isAllowed(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes(role);
}
