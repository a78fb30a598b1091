'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Result } from '#lib/result.ts';

export type Act = (input: unknown) => Promise<Result<unknown>>;

/** What every staff page can do about a patient beside its own acts, and the ways back. */
export type StaffActs = {
  /** `{ flagId }`: ends a snooze. */
  wake: Act;
  /** `{ flagId }` */
  undoAcknowledge: Act;
  /** `{ patientId }` */
  undoLooked: Act;
  /** `{ messageId }` */
  recall: Act;
  /** `{ episodeId, toId, reason }` */
  handOver: Act;
  /** `{ handoverId }` */
  acceptHandover: Act;
};

const ActsContext = createContext<StaffActs | null>(null);

export function StaffActsProvider({ acts, children }: { acts: StaffActs; children: ReactNode }) {
  return <ActsContext value={acts}>{children}</ActsContext>;
}

/** Null outside the clinic's pages. */
export function useStaffActs(): StaffActs | null {
  return use(ActsContext);
}
