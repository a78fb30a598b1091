import 'server-only';
import { z } from 'zod';
import { ensureIntake } from '#lib/data/intake/start-intake.ts';
import { actCommand } from './act-command.ts';
import { ACT_INPUT } from './act-input.ts';

export const AskEpisodeInput = z.strictObject({
  ...ACT_INPUT,
  reason: z.string().trim().min(3, 'reason').max(500, 'long'),
});

/** A new episode is begun: the intake that is opened here closes this one and opens the next when it is confirmed. */
export const askEpisode = actCommand({
  name: 'act.ask-episode',
  kind: 'episode-asked',
  permission: 'episode.change',
  input: AskEpisodeInput,
  run: async ({ tx, actor, target, now }, { reason }) => {
    const whose = { patientId: target.patientId, therapistId: actor.membershipId };
    await ensureIntake(tx, { clinicId: actor.clinicId, ...whose }, now);
    return { reason };
  },
});
