import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { StaffActsProvider } from '#components/round/staff-acts.tsx';
import { ContactsBanner } from '#components/settings/contacts-banner.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffBar } from '#components/shell/staff-bar.tsx';
import { StaffRoleProvider } from '#components/staff/role.tsx';
import { StaffSignOut } from '#components/staff/staff-sign-out.tsx';
import { SwitchClinic } from '#components/staff/switch-clinic.tsx';
import { WindowOwner } from '#components/staff/window-owner.tsx';
import { Toaster } from '#components/ui/toast.tsx';
import { getStaffAccount } from '#lib/data/accounts/queries.ts';
import { read } from '#lib/guard/read.ts';
import { otherClinicsAction } from './account/actions.ts';
import {
  acceptHandoverAction,
  handOverAction,
  recallMessageAction,
  undoAcknowledgeAction,
  undoLookedAction,
  wakeFlagAction,
} from './caseload/actions.ts';
import { findAction } from './find/actions.ts';

const ACTS = {
  wake: wakeFlagAction,
  undoAcknowledge: undoAcknowledgeAction,
  undoLooked: undoLookedAction,
  recall: recallMessageAction,
  handOver: handOverAction,
  acceptHandover: acceptHandoverAction,
};

/** Pages of the clinic's staff: the bar, who is signed in, and short messages. */
export default async function ClinicLayout({ children }: { children: ReactNode }) {
  const account = await read(getStaffAccount, {});
  const t = await getTranslations('clinic');
  const found = await getTranslations('find');
  return (
    <AreaMessages areas={['shell', 'clinic', 'find']} timeZone={account.timezone}>
      <StaffRoleProvider role={account.role}>
        <StaffBar
          homeHref="/caseload"
          links={[
            { href: '/caseload', label: t('nav.caseload') },
            { href: '/programs', label: t('nav.programs') },
            { href: '/library', label: t('nav.library') },
            { href: '/review', label: t('nav.review') },
            ...(account.role === 'manager'
              ? [
                  { href: '/members', label: t('nav.members') },
                  { href: '/settings', label: t('nav.settings') },
                  { href: '/data', label: t('nav.data') },
                  { href: '/audit', label: t('nav.audit') },
                ]
              : []),
          ]}
          find={{
            act: findAction,
            pages:
              account.role === 'therapist' ? [{ href: '/patients/new', label: found('newPatient') }] : [],
          }}
          messages={{ href: '/messages', unread: account.waitingThreads }}
          user={{ name: account.name, detail: account.clinicName }}
        >
          <SwitchClinic list={otherClinicsAction} />
          <StaffSignOut />
        </StaffBar>
        {!account.hasContacts && <ContactsBanner />}
        <StaffActsProvider acts={ACTS}>{children}</StaffActsProvider>
        <Toaster />
        <WindowOwner owner={account.windowKey} clinicName={account.clinicName} />
      </StaffRoleProvider>
    </AreaMessages>
  );
}
