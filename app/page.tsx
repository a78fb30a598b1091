import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getStaffAccount } from '#lib/data/accounts/queries.ts';
import { read } from '#lib/guard/read.ts';
import { currentRole, type Role } from '#lib/guard/role.ts';

const START = { therapist: '/caseload', manager: '/caseload', patient: '/today' } as const satisfies Record<
  Role,
  Route
>;

/** Leads everyone to the page that their day starts with. */
export default async function StartPage() {
  const role = await currentRole();
  // A new clinic sets its urgent contacts before the first patient.
  if (role === 'manager' && !(await read(getStaffAccount, {})).hasContacts) redirect('/settings' as Route);
  redirect(role ? START[role] : '/sign-in');
}
