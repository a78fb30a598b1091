-- The second wall: row-level security, rights of the three roles, and checks that Prisma has no word for.
-- Roles (created before the first migration): the owner runs this, sturdy_app serves people, sturdy_backup reads all.

-- ── Who is asking ─────────────────────────────────────────────────────────
-- Unset or empty means nobody: no row is visible then.
create function app_clinic() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.clinic', true), '')::uuid $$;
create function app_patient() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.patient', true), '')::uuid $$;
create function app_mode(mode text) returns boolean language sql stable parallel safe
  as $$ select current_setting('app.' || mode, true) = 'on' $$;

-- ── Row-level security ────────────────────────────────────────────────────
do $$
declare
  t text;
begin
  -- Every tenant table shows only the rows of the clinic that is asking.
  foreach t in array array[
    'memberships', 'invitations', 'sessions', 'patients', 'patient_links', 'patient_devices', 'episodes',
    'stage_decisions', 'exercises', 'program_templates', 'programs', 'program_versions', 'program_phases',
    'program_items', 'phase_starts', 'pauses', 'reviews', 'reports', 'exercise_logs', 'red_flag_reports',
    'measures', 'flags', 'flag_events', 'episode_status', 'notes', 'messages', 'audit_events', 'outbox'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy clinic_only on %I using (clinic_id = app_clinic()) with check (clinic_id = app_clinic())', t);
  end loop;

  -- A patient sees and writes only what carries his own id.
  foreach t in array array[
    'sessions', 'patient_links', 'patient_devices', 'episodes', 'stage_decisions', 'programs', 'program_versions',
    'program_phases', 'program_items', 'phase_starts', 'pauses', 'reviews', 'reports', 'exercise_logs',
    'red_flag_reports', 'measures', 'flags', 'flag_events', 'episode_status', 'notes', 'messages',
    'audit_events', 'outbox'
  ] loop
    execute format(
      'create policy patient_own on %I as restrictive using (app_patient() is null or patient_id = app_patient()) '
      'with check (app_patient() is null or patient_id = app_patient())', t);
  end loop;
end $$;

alter table clinics enable row level security;
alter table clinics force row level security;
create policy clinic_only on clinics using (id = app_clinic()) with check (id = app_clinic());

create policy patient_own on patients as restrictive
  using (app_patient() is null or id = app_patient()) with check (app_patient() is null or id = app_patient());
create policy staff_only on invitations as restrictive using (app_patient() is null) with check (app_patient() is null);

-- People who sign in are found by e-mail before their clinic is known: only then are users and their
-- memberships readable across clinics.
alter table users enable row level security;
alter table users force row level security;
create policy signing_in on users for select using (app_mode('sign_in'));
create policy same_clinic on users
  using (app_patient() is null and exists (select from memberships m where m.user_id = users.id and m.clinic_id = app_clinic()))
  with check (app_clinic() is not null and app_patient() is null);
create policy signing_in on memberships for select using (app_mode('sign_in'));

-- The worker finds what is due in every clinic, then works inside one clinic at a time.
create policy worker_finds on episode_status for select using (app_mode('worker'));
create policy worker_finds on outbox for select using (app_mode('worker'));
create policy worker_finds on clinics for select using (app_mode('worker'));

-- ── Rights ────────────────────────────────────────────────────────────────
grant usage on schema public to sturdy_app, sturdy_backup;
revoke create on schema public from public;
grant select on all tables in schema public to sturdy_backup;
alter default privileges in schema public grant select on tables to sturdy_backup;

grant select on catalog_exercises, catalog_programs to sturdy_app;
-- Append only: what people said, what they were given, what happened.
grant select, insert on reports, exercise_logs, measures, program_versions, program_phases, program_items,
  phase_starts, stage_decisions, flag_events, notes, audit_events, red_flag_reports, messages to sturdy_app;
grant update (understood_at) on red_flag_reports to sturdy_app;
grant update (read_at) on messages to sturdy_app;
grant select, insert, update on users, memberships, invitations, sessions, patients, patient_links,
  patient_devices, episodes, exercises, program_templates, programs, pauses, reviews, flags, episode_status,
  outbox to sturdy_app;
grant select, update on clinics to sturdy_app;
grant delete on episode_status to sturdy_app;
grant select, insert, update, delete on rate_limits to sturdy_app;

-- ── Checks ────────────────────────────────────────────────────────────────
do $$
declare
  c record;
begin
  -- Local dates are text from end to end; the form is held here.
  for c in
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type = 'character' and character_maximum_length = 10
  loop
    execute format(
      'alter table %I add constraint %I check (%I ~ ''^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'')',
      c.table_name, c.table_name || '_' || c.column_name || '_is_date', c.column_name);
  end loop;
end $$;

alter table memberships add constraint memberships_role check (role in ('therapist', 'manager'));
alter table sessions add constraint sessions_one_person
  check ((membership_id is null) <> (patient_id is null));
alter table episodes
  add constraint episodes_stage check (stage between 1 and 4),
  add constraint episodes_mode check (mode in ('active', 'maintenance', 'paused', 'discharged')),
  add constraint episodes_course check (course in ('better', 'same', 'worse')),
  add constraint episodes_direction check (direction in ('extension', 'flexion', 'side', 'none', 'untested')),
  add constraint episodes_legs check (legs in ('none', 'one', 'both')),
  add constraint episodes_side check (side in ('left', 'right', 'both', 'none')),
  add constraint episodes_intake check (
    intake_leg between 0 and 10 and intake_back between 0 and 10
    and intake_zone between 0 and 5 and intake_numbness between 0 and 3);
alter table stage_decisions add constraint stage_decisions_reason
  check (suggested_stage is not distinct from chosen_stage or length(trim(override_reason)) > 0);
alter table reports
  add constraint reports_scales check (
    (leg is null or leg between 0 and 10) and (back is null or back between 0 and 10)
    and (zone is null or zone between 0 and 5) and (numbness is null or numbness between 0 and 3)
    and (session_peak is null or session_peak between 0 and 10)),
  add constraint reports_words check (
    (legs is null or legs in ('none', 'one', 'both'))
    and (session_response is null or session_response in ('up', 'same', 'down'))
    and source in ('patient', 'staff')
    and gate <@ array['bladder', 'bowel', 'saddle', 'sexual', 'weakness', 'unrelieved', 'systemic']),
  add constraint reports_note check (note is null or length(note) <= 280);
alter table red_flag_reports add constraint red_flag_reports_ticks check (
  cardinality(ticks) > 0
  and ticks <@ array['bladder', 'bowel', 'saddle', 'sexual', 'weakness', 'unrelieved', 'systemic']);
alter table exercise_logs
  add constraint exercise_logs_done check (done between 0 and 48 and done * 2 = trunc(done * 2)),
  add constraint exercise_logs_pain check (pain is null or pain between 0 and 10),
  add constraint exercise_logs_skip check (
    skip_reason is null or skip_reason in ('pain', 'flare', 'ill', 'time', 'forgot', 'unsure'));
alter table program_items
  add constraint program_items_often check (
    times_per_day between 1 and 24 and (times_per_week is null or times_per_week between 1 and 21)),
  add constraint program_items_weekdays check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  add constraint program_items_side check (side in ('left', 'right', 'both', 'none'));
alter table flags add constraint flags_severity check (severity in ('urgent', 'review', 'watch', 'good'));
alter table episode_status add constraint episode_status_group check (group_rank between 1 and 6);

-- One open flag per rule and subject of an episode.
create unique index flags_one_open on flags (clinic_id, episode_id, rule, subject) where cleared_at is null;
-- One program per episode at a time has no end; the next one starts when it ends.
create unique index programs_one_current on programs (clinic_id, episode_id) where ends_on is null;
create index outbox_waiting on outbox (due_at) where sent_at is null;
