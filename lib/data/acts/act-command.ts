import 'server-only';
import type { z } from 'zod';
import type { Permission } from '#lib/auth/permissions.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { writeFlagEvent } from '#lib/data/flags/flag-event.ts';
import { requireSeen } from '#lib/data/flags/requires-seen.ts';
import { newId } from '#lib/db/id.ts';
import { asJson } from '#lib/db/json.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import type { ActInput } from './act-input.ts';
import { type Acting, type ActTarget, lockForAct } from './act-target.ts';
import type { ActDetail } from './detail.ts';
import type { ActDone, ActKind } from './view.ts';

type Definition<I, K extends ActKind> = {
  name: string;
  kind: K;
  permission: Permission;
  input: z.ZodType<I>;
  /** Does it; refusals are thrown. */
  run: (acting: Acting, input: I) => Promise<ActDetail[K]>;
  /** Facts for the audit row; never words of anybody. */
  audited?: (detail: ActDetail[K]) => Record<string, string | number | boolean | null>;
};

/**
 * A command that does something about a patient: the change itself, the act, the flag's event and the rules' new answer
 * in one transaction. The same press sent twice is done once; a flag that somebody else acted on is `flag-taken`.
 */
export function actCommand<I extends ActInput, K extends ActKind>(definition: Definition<I, K>) {
  const { name, kind, permission, input: schema, run, audited } = definition;
  return staffCommand<I, ActTarget, ActDone<ActDetail[K]>>({
    name,
    permission,
    input: schema,
    target: lockForAct,
    run: async (acting, input) => {
      const earlier = await findAct<K>(acting, input.clientId);
      if (earlier) return { ...earlier, isRepeat: true };
      const { tx, actor, target, now } = acting;
      if (target.flag) {
        await requireSeen(tx, actor.clinicId, { flagId: target.flag.id, seen: input.seen });
      }
      const detail = await run(acting, input);
      const actId = await storeAct(acting, input, kind, detail);
      await answerFlag(acting, input, { act: kind, actId, ...messageIn(detail) });
      const key = { clinicId: actor.clinicId, patientId: target.patientId, episodeId: target.id };
      await evaluateEpisode(tx, key, { today: target.today, now });
      return { actId, isRepeat: false, detail };
    },
    auditDetail: ({ flagId, step }, { actId, isRepeat, detail }) => ({
      actId,
      flagId,
      step,
      ...(isRepeat ? { isRepeat } : {}),
      ...audited?.(detail),
    }),
  });
}

async function findAct<K extends ActKind>(
  { tx, actor }: Acting,
  clientId: string,
): Promise<{ actId: string; detail: ActDetail[K] } | null> {
  const stored = await tx.act.findUnique({
    where: { clinicId_clientId: { clinicId: actor.clinicId, clientId } },
    select: { id: true, detail: true },
  });
  return stored && { actId: stored.id, detail: stored.detail as unknown as ActDetail[K] };
}

async function storeAct<K extends ActKind>(
  { tx, actor, target, now }: Acting,
  input: ActInput,
  kind: K,
  detail: ActDetail[K],
): Promise<string> {
  const id = newId();
  await tx.act.create({
    data: {
      clinicId: actor.clinicId,
      id,
      patientId: target.patientId,
      episodeId: target.id,
      flagId: input.flagId,
      clientId: input.clientId,
      kind,
      step: input.step,
      detail: asJson(detail),
      localDate: target.today,
      madeBy: actor.membershipId,
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}

/** A message that answers a flag is named by its event: taken back, it opens the flag again. */
function messageIn(detail: object): { messageId?: string } {
  return 'messageId' in detail && typeof detail.messageId === 'string' ? { messageId: detail.messageId } : {};
}

/** Who acts on a flag has seen it. */
async function answerFlag(
  { tx, actor, target, now }: Acting,
  { step }: ActInput,
  what: { act: ActKind; actId: string; messageId?: string },
): Promise<void> {
  const { flag } = target;
  if (!flag) return;
  if (flag.acknowledgedAt === null) {
    await tx.flag.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: flag.id } },
      data: { acknowledgedAt: now, acknowledgedBy: actor.membershipId },
      select: { id: true },
    });
  }
  const flagTarget = {
    ...flag,
    patientId: target.patientId,
    episodeId: target.id,
    timezone: target.timezone,
  };
  await writeFlagEvent({ tx, actor, target: flagTarget, now }, 'acted', {
    ...what,
    ...(step === null ? {} : { step }),
  });
}
