export type MemberRole = 'therapist' | 'manager';

export type MemberView = {
  id: string;
  name: string;
  email: string;
  title: string | null;
  role: MemberRole;
  isSelf: boolean;
  isDisabled: boolean;
  /** The only manager who is not disabled: can neither be demoted nor disabled. */
  isLastManager: boolean;
  /** Open episodes. */
  patients: number;
  /** Instant of the latest sign-in, ISO 8601; null when there was none. */
  lastSignIn: string | null;
};

export type InvitationView = {
  id: string;
  email: string;
  role: MemberRole;
  invitedBy: string;
  /** ISO 8601. */
  createdAt: string;
  expiresAt: string;
  isExpired: boolean;
  /** To hand over without mail; null once it has run out. */
  url: string | null;
};

export type MembersView = {
  clinicName: string;
  timezone: string;
  members: MemberView[];
  invitations: InvitationView[];
  /** Without a mail server invitations are handed over by their link. */
  sendsMail: boolean;
};

export type CaseloadOfMember = {
  member: { id: string; name: string; isDisabled: boolean };
  timezone: string;
  patients: {
    episodeId: string;
    patientId: string;
    name: string;
    stage: 1 | 2 | 3 | 4;
    /** 1 urgent … 6 on track; null while the rules have not looked at the episode. */
    groupRank: number | null;
  }[];
  colleagues: { id: string; name: string; patients: number }[];
};
