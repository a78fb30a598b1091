import 'server-only';
import { addDays } from '#lib/clinical/local-date.ts';
import { makeRoom } from '#lib/data/programs/program-span.ts';
import type { Confirming } from './confirm-intake.ts';

/** A new episode ends the one that was open: its programs stop, its flags close, its row leaves the caseload. */
export async function closeEarlierEpisodes({ tx, actor, now, today, intake }: Confirming): Promise<void> {
  const { clinicId, membershipId } = actor;
  const earlier = await tx.episode.findMany({
    where: {
      clinicId,
      patientId: intake.patientId,
      id: { not: intake.episodeId },
      mode: { not: 'discharged' },
    },
    select: { id: true, programs: { select: { id: true, startsOn: true, endsOn: true } } },
  });
  for (const { id: episodeId, programs } of earlier) {
    for (const { id, endsOn } of makeRoom(programs, { today, startsOn: addDays(today, 1) })) {
      await tx.program.update({
        where: { clinicId_id: { clinicId, id } },
        data: { endsOn },
        select: { id: true },
      });
    }
    await tx.flag.updateMany({
      where: { clinicId, episodeId, clearedAt: null },
      data: { clearedAt: now, clearedBy: membershipId, outcome: 'A new episode began.' },
    });
    await tx.episode.update({
      where: { clinicId_id: { clinicId, id: episodeId } },
      data: { mode: 'discharged', dischargedOn: today },
      select: { id: true },
    });
    await tx.episodeStatus.deleteMany({ where: { clinicId, episodeId } });
  }
}
