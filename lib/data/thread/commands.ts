import 'server-only';
import { z } from 'zod';
import { lockOwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { messageShape } from '#lib/data/reports/report-input.ts';
import { newId } from '#lib/db/id.ts';
import { AppError } from '#lib/errors.ts';
import { noTarget, patientCommand } from '#lib/guard/entry.ts';
import type { OwnMessageAnswer } from './view.ts';

const ownMessageSchema = z.strictObject({
  ...messageShape,
  body: z.string().trim().min(1, 'empty').max(1_000, 'long'),
});

/** More than this many in an hour are not taken at once; the phone keeps them and tries again later. */
const MOST_AN_HOUR = 30;

/**
 * A message of the patient to the therapist. The same message again is stored once; the same id with other words is a
 * conflict and changes nothing.
 */
export const sendOwnMessage = patientCommand({
  name: 'own.send-message',
  permission: 'own.message',
  input: ownMessageSchema,
  target: ({ tx, actor }) => lockOwnEpisode(tx, actor),
  run: async ({ tx, actor, target, now }, { clientId, body }): Promise<OwnMessageAnswer> => {
    const { clinicId, patientId } = actor;
    const earlier = await tx.message.findUnique({
      where: { clinicId_patientId_clientId: { clinicId, patientId, clientId } },
      select: { id: true, body: true },
    });
    if (earlier) {
      if (earlier.body !== body) throw new AppError('conflict');
      return { messageId: earlier.id, isRepeat: true };
    }
    const recent = await tx.message.count({
      where: { clinicId, patientId, authorId: null, createdAt: { gt: new Date(now.getTime() - 3_600_000) } },
    });
    if (recent >= MOST_AN_HOUR) throw new AppError('too-many-tries');
    const id = newId();
    await tx.message.create({
      data: { clinicId, id, patientId, episodeId: target.id, clientId, body, createdAt: now },
      select: { id: true },
    });
    return { messageId: id, isRepeat: false };
  },
  auditDetail: (_, { isRepeat }) => ({ isRepeat }),
});

/** The patient has read what the therapist wrote, up to a message that was on the screen. */
export const markOwnRead = patientCommand({
  name: 'own.read-messages',
  permission: 'own.message',
  input: z.strictObject({ upTo: z.iso.datetime({ offset: true }) }),
  target: noTarget,
  run: async ({ tx, actor, now }, { upTo }) => {
    const { clinicId, patientId } = actor;
    const { count } = await tx.message.updateMany({
      where: {
        clinicId,
        patientId,
        authorId: { not: null },
        readAt: null,
        createdAt: { lte: new Date(upTo) },
      },
      data: { readAt: now },
    });
    return { read: count };
  },
});
