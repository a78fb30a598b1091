import { encode } from 'next-auth/jwt';
import type { SessionToken } from '#lib/auth/session-token.ts';

/** Everyone who may knock. `disabled`, `revoked` and `expired` hold a cookie that was good once. */
export const PRINCIPALS = [
  'anonymous',
  'patient',
  'therapist',
  'manager',
  'disabled',
  'revoked',
  'expired',
] as const;
export type Principal = (typeof PRINCIPALS)[number];

/** Whose record is asked for, seen from the principal. */
export const AIMS = ['own', 'same-clinic', 'other-clinic', 'absent', 'malformed'] as const;
export type Aim = (typeof AIMS)[number];

/** Ids of one seeded patient and of what belongs to her. */
export type Person = {
  patientId: string;
  episodeId: string;
  programId: string;
  versionId: string;
  flagId: string;
  redFlagId: string;
  warningClientId: string;
  /** A discharge with its letter; sent again, its client id gets the first answer. */
  actId: string;
  actClientId: string;
  /** Questions of a new episode that wait for an answer. */
  intakeId: string;
  /** An exercise of the clinic. */
  exerciseId: string;
  /** A photo of that exercise. */
  mediaId: string;
  /** A second photo of the same exercise, that no test takes away. */
  keptMediaId: string;
  /** A message of staff to her, and a handover of hers. */
  messageId: string;
  handoverId: string;
  /** A therapist of her clinic who has no patients. */
  colleagueId: string;
  /** A phone that knows her, and one that takes her reminders. */
  deviceId: string;
  pushPhoneId: string;
  /** Somebody who works there and has no patients, and an invitation that is open. */
  memberId: string;
  invitationId: string;
  /** A key of another system, and a file that was made; both of the clinic. */
  keyId: string;
  exportId: string;
  /** A program template of the clinic. */
  templateId: string;
  /** Stands in every text column of hers, and nowhere else. */
  marker: string;
};

export type World = {
  tokens: Record<Principal, SessionToken | null>;
  people: Record<'own' | 'same-clinic' | 'other-clinic', Person>;
  otherClinicId: string;
};

const ABSENT = '01960000-0000-7000-8000-00000000dead';

/** The ids that a principal sends for an aim. */
export function aimedAt(world: World, aim: Aim): Person {
  if (aim === 'absent' || aim === 'malformed') {
    const id = aim === 'absent' ? ABSENT : "x' or 1=1";
    return {
      patientId: id,
      episodeId: id,
      programId: id,
      versionId: id,
      flagId: id,
      redFlagId: id,
      warningClientId: id,
      actId: id,
      actClientId: id,
      intakeId: id,
      exerciseId: id,
      mediaId: id,
      messageId: id,
      handoverId: id,
      colleagueId: id,
      deviceId: id,
      pushPhoneId: id,
      templateId: id,
      keyId: id,
      exportId: id,
      memberId: id,
      invitationId: id,
      keptMediaId: id,
      marker: 'no one has this marker',
    };
  }
  return world.people[aim];
}

/** The session cookie that next-auth would have set. */
export function cookieOf(token: SessionToken, secret: string): Promise<string> {
  return encode({ token, secret });
}
