import { v7 } from 'uuid';
import { getActPlan } from '#lib/data/acts/act-plan.ts';
import type { ActPlanView } from '#lib/data/acts/view.ts';
import { asTherapist, owner, patient } from './program-world.ts';

/** Fields of an act that answers the patient's flag, seen as it is now. */
export const about = (more: object = {}) => ({
  episodeId: patient().episodeId,
  flagId: patient().flagId,
  seen: null,
  step: 'call',
  clientId: v7(),
  ...more,
});

export const planSeen = async (): Promise<ActPlanView> => {
  const { plan } = await asTherapist(getActPlan, { episodeId: patient().episodeId });
  if (!plan) throw new Error('no plan');
  return plan;
};

export const onPlan = async (more: object = {}) => {
  const { programId, versionId } = await planSeen();
  return about({ programId, fromVersionId: versionId, tell: null, ...more });
};

/** Rows about the patient's episode, asked as the owner. */
export const rowsOf = async (sql: string) => (await owner.query(sql, [patient().episodeId])).rows;
