import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '#lib/auth/actor.ts';
import { GATE_TICKS, type GateTick } from '#lib/clinical/history.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { raiseWarning } from '#lib/data/warnings/raise-warning.ts';
import { newId } from '#lib/db/id.ts';
import type { AcceptFirst } from '#lib/guard/entry.ts';

type ReadSigns = { episodeId: string; clientId: string; ticks: GateTick[] };

/**
 * Warning signs that staff read from paper are stored, and the therapist alerted, before anything else that was typed is
 * looked at. They count from the day on which somebody read them. Sent again, they are stored and alerted once.
 */
export const acceptPaperWarning: AcceptFirst<StaffActor> = {
  wants: (raw) => readWarning(raw) !== null,
  store: async ({ tx, actor, now }, raw) => {
    const warning = readWarning(raw);
    if (!warning) return;
    const episode = await lockEpisode({ tx, actor }, warning.episodeId);
    if (!episode) return;
    const { clinicId } = actor;
    const { patientId } = episode;
    const today = localDateAt(now.toISOString(), episode.timezone);
    const { clientId, ticks } = warning;
    await raiseWarning(
      tx,
      { clinicId, patientId, episode, clientId, ticks, localDate: today },
      { today, now },
    );
  },
};

/** Null when no known sign is ticked, or nobody could say whose it is. */
function readWarning(raw: unknown): ReadSigns | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const given = raw as Record<string, unknown>;
  const list: unknown[] = Array.isArray(given.gate) ? given.gate : [];
  const ticks = GATE_TICKS.filter((tick) => list.includes(tick));
  const id = z.uuid();
  const episodeId = id.safeParse(given.episodeId).data;
  if (ticks.length === 0 || episodeId === undefined) return null;
  return { episodeId, clientId: id.safeParse(given.clientId).data ?? newId(), ticks };
}
