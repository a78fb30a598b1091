import 'server-only';
import { addDays } from '#lib/clinical/local-date.ts';
import { whatCounts } from '#lib/clinical/what-counts.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { EpisodeKey, EpisodeRecord } from './episode-record.ts';

/** `all`: the whole episode, for its page. Else: what the rules can look at on a patient-local date. */
export type Reach = 'all' | { rulesOn: string };

/** No rule looks further back than this from its date, or from the last report, whatever a clinic has set (windows of up to 56 days); the first days are the baseline. */
const RULES_DAYS = 65;
const QUIET_DAYS = 56;
const BASELINE_DAYS = 7;

/**
 * Reads one episode, in one round trip. Null when it is not there for this clinic (or this patient).
 * Superseded reports and their logs are left out; the rest is in order of date.
 *
 * With the reach of the rules, reports and logs are those of the baseline, of the phase in force, of the last weeks,
 * and of the weeks before the last report of somebody who fell silent.
 */
export async function loadEpisode(tx: Tx, key: EpisodeKey, reach: Reach): Promise<EpisodeRecord | null> {
  const { clinicId, patientId, episodeId } = key;
  const since = reach === 'all' ? null : addDays(reach.rulesOn, -RULES_DAYS);
  const rows = await tx.$queryRaw<{ record: EpisodeRecord }[]>`
    with reach as (
      select to_char(coalesce(e.program_started_on, e.opened_on)::date + ${BASELINE_DAYS}::int, 'YYYY-MM-DD') as baseline,
        case when ${since}::text is null then '0000-00-00' else least(
          ${since}::text,
          (select max(s.started_on) from phase_starts s
            join programs g on g.clinic_id = s.clinic_id and g.id = s.program_id
            where g.clinic_id = e.clinic_id and g.episode_id = e.id),
          (select to_char(max(r.local_date)::date - ${QUIET_DAYS}::int, 'YYYY-MM-DD') from reports r
            where r.clinic_id = e.clinic_id and r.episode_id = e.id)) end as since
      from episodes e where e.clinic_id = ${clinicId}::uuid and e.id = ${episodeId}::uuid
    )
    select json_build_object(
      'episode', json_build_object(
        'id', e.id, 'patientId', e.patient_id, 'therapistId', e.therapist_id, 'stage', e.stage, 'mode', e.mode,
        'openedOn', e.opened_on, 'programStartedOn', e.program_started_on, 'recoveredOn', e.recovered_on,
        'onsetDate', e.onset_date, 'course', e.course, 'direction', e.direction,
        'earlierEpisodes', e.earlier_episodes, 'legs', e.legs, 'intakeLeg', e.intake_leg,
        'intakeBack', e.intake_back, 'intakeZone', e.intake_zone, 'intakeNumbness', e.intake_numbness),
      'patient', json_build_object(
        'name', concat_ws(' ', p.given_name, p.family_name), 'birthDate', p.birth_date, 'phone', p.phone,
        'timezone', p.timezone),
      'clinic', json_build_object('timezone', c.timezone, 'ruleSettings', c.rule_settings),
      'programs', coalesce((
        select json_agg(json_build_object(
          'id', g.id, 'title', g.title, 'templateSlug', g.template_slug, 'startsOn', g.starts_on, 'endsOn', g.ends_on,
          'phaseStarts', coalesce((
            select json_agg(json_build_object('position', s.position, 'startedOn', s.started_on)
              order by s.started_on, s.id)
            from phase_starts s where s.clinic_id = g.clinic_id and s.program_id = g.id), '[]'),
          'versions', coalesce((
            select json_agg(json_build_object(
              'id', v.id, 'version', v.version, 'effectiveFrom', v.effective_from, 'fromToday', v.from_today,
              'halfUntil', v.half_until,
              'phases', coalesce((
                select json_agg(json_build_object(
                  'id', h.id, 'position', h.position, 'title', h.title, 'weeks', h.weeks, 'minDays', h.min_days,
                  'gate', h.gate,
                  'items', coalesce((
                    select json_agg(json_build_object(
                      'id', i.id, 'exercise', i.exercise, 'side', i.side, 'dose', i.dose,
                      'timesPerDay', i.times_per_day, 'weekdays', i.weekdays, 'timesPerWeek', i.times_per_week,
                      'asNeeded', i.as_needed, 'note', i.note, 'keptReason', i.kept_reason) order by i.position)
                    from program_items i where i.clinic_id = h.clinic_id and i.phase_id = h.id), '[]'))
                  order by h.position)
                from program_phases h where h.clinic_id = v.clinic_id and h.version_id = v.id), '[]'))
              order by v.version)
            from program_versions v where v.clinic_id = g.clinic_id and v.program_id = g.id), '[]'))
          order by g.starts_on, g.id)
        from programs g where g.clinic_id = e.clinic_id and g.episode_id = e.id
          and (g.ends_on is null or g.ends_on >= g.starts_on)), '[]'),
      'pauses', coalesce((
        select json_agg(json_build_object('startsOn', z.starts_on, 'endsOn', z.ends_on) order by z.starts_on)
        from pauses z where z.clinic_id = e.clinic_id and z.episode_id = e.id), '[]'),
      'reports', coalesce((
        select json_agg(json_build_object(
          'id', r.id, 'date', r.local_date, 'madeAt', r.made_at, 'receivedAt', r.received_at, 'leg', r.leg,
          'back', r.back, 'zone', r.zone, 'legs', r.legs, 'numbness', r.numbness, 'gate', r.gate,
          'flareDay', r.flare_day, 'sessionPeak', r.session_peak, 'sessionResponse', r.session_response,
          'settledByMorning', r.settled_by_morning, 'supersedesId', r.supersedes_id, 'source', r.source)
          order by r.local_date, r.made_at, r.id)
        from reports r cross join reach
        where r.clinic_id = e.clinic_id and r.episode_id = e.id
          and (r.local_date >= reach.since or r.local_date <= reach.baseline)), '[]'),
      'logs', coalesce((
        select json_agg(json_build_object(
          'reportId', l.report_id, 'date', l.local_date, 'exercise', l.exercise, 'done', l.done, 'pain', l.pain,
          'movedDown', l.moved_down, 'skipReason', l.skip_reason) order by l.local_date, l.id)
        from exercise_logs l cross join reach
        where l.clinic_id = e.clinic_id and l.episode_id = e.id
          and (l.local_date >= reach.since or l.moved_down)), '[]'),
      'warnings', coalesce((
        select json_agg(json_build_object(
          'clientId', w.client_id, 'date', w.local_date, 'ticks', w.ticks, 'receivedAt', w.received_at)
          order by w.received_at)
        from red_flag_reports w where w.clinic_id = e.clinic_id and w.patient_id = e.patient_id
          and w.episode_id = e.id), '[]'),
      'measures', coalesce((
        select json_agg(json_build_object('date', m.local_date, 'kind', m.kind, 'value', m.value)
          order by m.local_date, m.created_at)
        from measures m where m.clinic_id = e.clinic_id and m.episode_id = e.id), '[]'),
      'reviews', coalesce((
        select json_agg(json_build_object('plannedDay', v.planned_day, 'recordedOn', v.recorded_on)
          order by v.planned_day)
        from reviews v where v.clinic_id = e.clinic_id and v.episode_id = e.id), '[]'),
      'flags', coalesce((
        select json_agg(json_build_object(
          'id', f.id, 'rule', f.rule, 'subject', f.subject, 'severity', f.severity, 'says', f.says,
          'because', f.because, 'next', f.next, 'openedAt', f.opened_at, 'acknowledgedAt', f.acknowledged_at,
          'falseCount', f.false_count, 'lastTrueOn', f.last_true_on, 'lastFalseOn', f.last_false_on,
          'hiddenBy', f.hidden_by, 'snoozedUntil', f.snoozed_until, 'snoozedSeverity', f.snoozed_severity,
          'dismissedSeverity', f.dismissed_severity,
          'rulesVersion', f.rules_version, 'settingsVersion', f.settings_version, 'clearedAt', f.cleared_at))
        from flags f where f.clinic_id = e.clinic_id and f.episode_id = e.id
          and (f.cleared_at is null or f.rule like 'RF-%')), '[]'),
      'status', (
        select json_build_object('groupRank', s.group_rank, 'groupSince', s.group_since,
          'headlineFlagId', s.headline_flag_id)
        from episode_status s where s.clinic_id = e.clinic_id and s.episode_id = e.id)
    ) as record
    from episodes e
    join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
    join clinics c on c.id = e.clinic_id
    where e.clinic_id = ${clinicId}::uuid and e.id = ${episodeId}::uuid and e.patient_id = ${patientId}::uuid`;
  const record = rows[0]?.record;
  return record ? { ...record, ...whatCounts(record.reports, record.logs) } : null;
}
