import type { Result } from '#lib/result.ts';

type Act = (input: unknown) => Promise<Result<unknown>>;

/** What the members page can do. */
export type MemberActs = {
  invite: (input: unknown) => Promise<Result<{ url: string }>>;
  revoke: Act;
  changeRole: Act;
  disable: Act;
  enable: Act;
};
