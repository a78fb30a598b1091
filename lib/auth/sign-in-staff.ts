import 'server-only';
import { withSignIn } from '#lib/db/with-clinic.ts';
import { consume, forgive } from './limits.ts';
import { isPassword } from './password.ts';
import type { SessionToken } from './session-token.ts';
import { openSession } from './sessions.ts';

export type StaffCredentials = { email: string; password: string; ip: string; deviceLabel: string };

/** At most this many password checks per account and half hour, and per address and minute. */
const PER_ACCOUNT = { name: 'staff-account', max: 10, windowSeconds: 1_800 } as const;
const PER_IP = { name: 'staff-ip', max: 60, windowSeconds: 60 } as const;

/**
 * Opens a session for the right e-mail and password; null for everything else, in the same time and words
 * whether the account exists or not. Beyond the limits not even the right password is looked at.
 */
export async function signInStaff(credentials: StaffCredentials, now: Date): Promise<SessionToken | null> {
  const email = credentials.email.trim().toLowerCase();
  const account = { ...PER_ACCOUNT, subject: email };
  if (!(await consume([account, { ...PER_IP, subject: credentials.ip }]))) return null;

  const user = await withSignIn((tx) =>
    tx.user.findUnique({
      where: { email },
      select: {
        passwordHash: true,
        disabledAt: true,
        memberships: {
          where: { disabledAt: null },
          orderBy: { createdAt: 'asc' },
          take: 1,
          select: { clinicId: true, id: true },
        },
      },
    }),
  );
  const membership = user?.memberships[0];
  const isRight = await isPassword(credentials.password, user?.passwordHash ?? null);
  if (!isRight || !user || user.disabledAt || !membership) return null;
  await forgive(account);
  return openSession(
    { clinicId: membership.clinicId, membershipId: membership.id, deviceLabel: credentials.deviceLabel },
    now,
  );
}
