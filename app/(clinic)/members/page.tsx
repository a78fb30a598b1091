import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MembersScreen } from '#components/members/members-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { listMembers } from '#lib/data/members/list-members.ts';
import { read } from '#lib/guard/read.ts';
import {
  changeRoleAction,
  disableMemberAction,
  enableMemberAction,
  inviteMemberAction,
  revokeInvitationAction,
} from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') };
}

export default async function MembersPage() {
  const view = await read(listMembers, {});
  return (
    <AreaMessages areas={['members']} timeZone={view.timezone}>
      <StaffMain>
        <MembersScreen
          view={view}
          acts={{
            invite: inviteMemberAction,
            revoke: revokeInvitationAction,
            changeRole: changeRoleAction,
            disable: disableMemberAction,
            enable: enableMemberAction,
          }}
        />
      </StaffMain>
    </AreaMessages>
  );
}
