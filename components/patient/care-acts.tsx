'use client';

import { createContext, type ReactNode, use } from 'react';
import type { ActDone, ActPlanAnswer } from '#lib/data/acts/view.ts';
import type { ActivityPage } from '#lib/data/patients/view.ts';
import type { Result } from '#lib/result.ts';

/** A step about a patient; its answer names the stored act. */
export type CareAct = (input: unknown) => Promise<Result<ActDone<unknown>>>;

/** Every step that the patient page can take, by its dialog. */
export type CareActs = {
  call: CareAct;
  message: CareAct;
  step: CareAct;
  halve: CareAct;
  swap: CareAct;
  shorten: CareAct;
  extend: CareAct;
  phase: CareAct;
  direction: CareAct;
  book: CareAct;
  hold: CareAct;
  referral: CareAct;
  stage: CareAct;
  discharge: CareAct;
  episode: CareAct;
  /** `{ flagId, seen, reason }` */
  dismiss: (input: unknown) => Promise<Result<unknown>>;
  /** `{ episodeId }`: the plan as a step can change it now. */
  plan: (input: unknown) => Promise<Result<ActPlanAnswer>>;
  /** `{ patientId }`: a draft of the discharge letter, and the note for another system. */
  letter: (input: unknown) => Promise<Result<{ text: string }>>;
  noteText: (input: unknown) => Promise<Result<{ text: string }>>;
  /** `{ patientId, before }` */
  activity: (input: unknown) => Promise<Result<ActivityPage>>;
  /** `{ episodeId }` */
  markRead: (input: unknown) => Promise<Result<unknown>>;
};

const ActsContext = createContext<CareActs | null>(null);

/** Gives the steps to the dialogs and lists of the patient page. */
export function CareActsProvider({ acts, children }: { acts: CareActs; children: ReactNode }) {
  return <ActsContext value={acts}>{children}</ActsContext>;
}

export function useCareActs(): CareActs {
  const acts = use(ActsContext);
  if (acts === null) throw new Error('CareActsProvider is missing');
  return acts;
}
