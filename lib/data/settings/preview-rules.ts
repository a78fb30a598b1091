import 'server-only';
import { caseloadGroup } from '#lib/clinical/caseload.ts';
import { evaluate } from '#lib/clinical/evaluate.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import type { Evaluation, Flag } from '#lib/clinical/result.ts';
import { resolveSettings, type SettingOverrides, type Settings } from '#lib/clinical/settings.ts';
import { gateMetOn } from '#lib/data/episodes/gate-state.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { RulesInput } from './input.ts';
import type { FlagChange, PreviewPerson, RulesPreview } from './view.ts';

/** A request ends in seconds: a large clinic is looked at in part, and the answer says so. */
const MOST_EPISODES = 1_500;
const PATIENCE_MS = 8_000;
const MOST_LISTED = 100;

type Open = { patientId: string; episodeId: string; name: string; therapistName: string; timezone: string };

/** What the rules would say today with other numbers, by the engine itself, over the open episodes of the clinic. */
export const previewRules = staffQuery({
  name: 'settings.preview',
  permission: 'settings.read',
  input: RulesInput,
  target: noTarget,
  run: async ({ tx, actor, now }, { overrides }): Promise<RulesPreview> => {
    const { clinicId } = actor;
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { ruleSettings: true },
    });
    const before = resolveSettings(clinic.ruleSettings as SettingOverrides);
    const after = resolveSettings(overrides);
    const { open, episodes } = await openEpisodes(tx, clinicId);
    const until = Date.now() + PATIENCE_MS;
    const people: PreviewPerson[] = [];
    let looked = 0;
    for (const episode of episodes) {
      if (Date.now() > until) break;
      const person = await compare(tx, clinicId, episode, now, { before, after });
      looked += 1;
      if (person) people.push(person);
    }
    return {
      looked,
      open,
      more: people.filter(({ more }) => more.length > 0).length,
      fewer: people.filter(({ fewer }) => fewer.length > 0).length,
      people: people.slice(0, MOST_LISTED),
    };
  },
  auditDetail: (_, { looked, more, fewer }) => ({ looked, more, fewer }),
});

async function openEpisodes(tx: Tx, clinicId: string): Promise<{ open: number; episodes: Open[] }> {
  const open = await tx.episodeStatus.count({ where: { clinicId } });
  const episodes = await tx.$queryRaw<Open[]>`
    select s.patient_id as "patientId", s.episode_id as "episodeId", s.patient_name as name, s.timezone,
      coalesce(m.name, '') as "therapistName"
    from episode_status s left join memberships m on m.clinic_id = s.clinic_id and m.id = s.therapist_id
    where s.clinic_id = ${clinicId}::uuid order by s.patient_name, s.episode_id limit ${MOST_EPISODES}`;
  return { open, episodes };
}

async function compare(
  tx: Tx,
  clinicId: string,
  { patientId, episodeId, name, therapistName, timezone }: Open,
  now: Date,
  { before, after }: { before: Settings; after: Settings },
): Promise<PreviewPerson | null> {
  const today = localDateAt(now.toISOString(), timezone);
  const record = await loadEpisode(tx, { clinicId, patientId, episodeId }, { rulesOn: today });
  if (!record) return null;
  const history = historyOf(record, today, gateMetOn(record, today));
  const [is, would] = [evaluate(history, before), evaluate(history, after)];
  const [more, fewer] = [missingFrom(is, would), missingFrom(would, is)];
  if (more.length + fewer.length === 0) return null;
  return {
    patientId,
    name,
    therapistName,
    more,
    fewer,
    groupNow: caseloadGroup(is.flags),
    groupThen: caseloadGroup(would.flags),
  };
}

const keyOf = ({ rule, subject, severity }: Flag) => `${rule}/${subject ?? ''}/${severity}`;

/** Flags of `other` that `one` does not have; another severity is another flag. */
function missingFrom(one: Evaluation, other: Evaluation): FlagChange[] {
  const there = new Set(one.flags.map(keyOf));
  return other.flags
    .filter((flag) => !there.has(keyOf(flag)))
    .map(({ rule, severity }) => ({ rule, severity }));
}
