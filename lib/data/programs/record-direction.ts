import 'server-only';
import { z } from 'zod';
import { addDays, localDateAt } from '#lib/clinical/local-date.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { precautionsAfter } from '#lib/plan/direction-of.ts';
import { type DirectionTestView, MOVEMENTS, RESPONSES } from './view.ts';

const OLDEST_DAYS = 14;
const response = z.enum(RESPONSES).nullable();

export const RecordDirectionInput = z.strictObject({
  episodeId: z.uuid(),
  /** Made once for one press: sent again, it is stored once. */
  clientId: z.uuid(),
  localDate: z.iso.date(),
  responses: z
    .strictObject({ extension: response, flexion: response, side: response })
    .refine((given) => MOVEMENTS.some((movement) => given[movement] !== null), { message: 'response' }),
  direction: z.enum([...MOVEMENTS, 'none']),
  note: z.string().trim().min(1, 'empty').max(500, 'long').nullable(),
});
export type RecordDirectionInput = z.output<typeof RecordDirectionInput>;

/**
 * Keeps how symptoms answered to repeated movements, and sets the episode's direction by the therapist's conclusion.
 * A movement that sent symptoms down becomes a precaution; one that did not, is one no more. A direction that was not
 * tested, or a day outside the last two weeks, is refused (`invalid-input`).
 */
export const recordDirection = staffCommand({
  name: 'direction.record',
  permission: 'program.assign',
  input: RecordDirectionInput,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor, target, now }, input) => {
    const { clinicId } = actor;
    const { clientId, localDate, responses, direction, note } = input;
    const today = localDateAt(now.toISOString(), target.timezone);
    const refuse = (field: string, why: string) =>
      new AppError('invalid-input', { fields: { [field]: why } });
    if (localDate > today || localDate < addDays(today, -OLDEST_DAYS)) throw refuse('localDate', 'range');
    if (direction !== 'none' && responses[direction] === null) throw refuse('direction', 'untested');
    const own = { clinicId, patientId: target.patientId, episodeId: target.id };
    const stored = await tx.directionTest.createMany({
      data: {
        ...own,
        id: newId(),
        clientId,
        localDate,
        ...responses,
        direction,
        note,
        testedBy: actor.membershipId,
        createdAt: now,
      },
      skipDuplicates: true,
    });
    if (stored.count === 1) {
      const where = { clinicId_id: { clinicId, id: target.id } };
      const { precautions } = await tx.episode.findUniqueOrThrow({ where, select: { precautions: true } });
      await tx.episode.update({
        where,
        data: { direction, precautions: precautionsAfter(precautions, responses) },
        select: { id: true },
      });
      await evaluateEpisode(tx, own, { today, now });
    }
    return { direction };
  },
  auditDetail: ({ localDate, direction }) => ({ localDate, direction }),
});

/** Tests of an episode, newest first. */
export async function directionTests(
  tx: Tx,
  clinicId: string,
  episodeId: string,
): Promise<DirectionTestView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select d.id, d.local_date as date, m.name as by, d.extension, d.flexion, d.side, d.direction, d.note
    from direction_tests d join memberships m on m.clinic_id = d.clinic_id and m.id = d.tested_by
    where d.clinic_id = ${clinicId}::uuid and d.episode_id = ${episodeId}::uuid
    order by d.local_date desc, d.created_at desc limit 6`;
  return rows.map(({ extension, flexion, side, ...row }) => ({
    ...row,
    responses: { extension, flexion, side },
  }));
}

type Row = Omit<DirectionTestView, 'responses'> & DirectionTestView['responses'];
