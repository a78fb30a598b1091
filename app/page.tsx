import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { currentRole, type Role } from '#lib/guard/role.ts';

const START = { therapist: '/caseload', manager: '/caseload', patient: '/today' } as const satisfies Record<
  Role,
  Route
>;

/** Leads everyone to the page that their day starts with. */
export default async function StartPage() {
  const role = await currentRole();
  redirect(role ? START[role] : '/sign-in');
}
