import 'server-only';
import { z } from 'zod';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { findOwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { loadHelp } from '#lib/data/own/help.ts';
import { noTarget, patientQuery } from '#lib/guard/entry.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import { loadSchedule } from './load-schedule.ts';
import type { QuestionsView } from './view.ts';

/** What the weekly questions and the RMDQ need to ask today. */
export const getQuestions = patientQuery({
  name: 'own.questions',
  permission: 'own.read',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor, now }): Promise<QuestionsView> => {
    const timezone = (await findOwnEpisode(tx, actor))?.timezone ?? 'UTC';
    const today = localDateAt(now.toISOString(), timezone);
    const { citation, instructions, statements } = catalog.rmdq.en;
    return {
      givenName: actor.name,
      help: await loadHelp(tx, actor),
      ...(await loadSchedule(tx, actor, today)),
      rmdq: { citation, instructions, statements },
    };
  },
});
