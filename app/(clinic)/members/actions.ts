'use server';

import { changeRole, disableMember, enableMember } from '#lib/data/members/change-member.ts';
import { handOverCaseload } from '#lib/data/members/hand-over-caseload.ts';
import { inviteMember, revokeInvitation } from '#lib/data/members/invite-member.ts';
import { action } from '#lib/guard/action.ts';

export const inviteMemberAction = action(inviteMember);
export const revokeInvitationAction = action(revokeInvitation);
export const changeRoleAction = action(changeRole);
export const disableMemberAction = action(disableMember);
export const enableMemberAction = action(enableMember);
export const handOverCaseloadAction = action(handOverCaseload);
