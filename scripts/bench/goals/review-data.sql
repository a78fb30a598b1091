-- One clinic with bench.patients patients and bench.flags flags each, as summary rows and what they point at.
-- Everything follows from the number of the patient: the same settings give the same rows.
do $$
declare
  clinic uuid := current_setting('bench.clinic')::uuid;
  people int := current_setting('bench.patients')::int;
  each_flags int := current_setting('bench.flags')::int;
  today int := current_date - '1970-01-01'::date;
  manager uuid := gen_random_uuid();
  manager_user uuid := gen_random_uuid();
begin
  perform set_config('app.clinic', clinic::text, false);
  if exists (select from clinics where id = clinic) then
    update sessions set last_seen_at = now(), expires_at = now() + interval '1 day' where clinic_id = clinic;
    return;
  end if;
  insert into clinics (id, name, phone, timezone) values (clinic, 'Hundred thousand', '1', 'UTC');
  insert into users (id, email, name, password_hash) values (manager_user, manager_user || '@bench.example', 'M', '-');
  insert into memberships (clinic_id, id, user_id, role, name) values (clinic, manager, manager_user, 'manager', 'M');
  insert into sessions (clinic_id, id, membership_id, expires_at)
    values (clinic, current_setting('bench.session')::uuid, manager, now() + interval '1 day');

  create temporary table bench_people on commit drop as
    select n, gen_random_uuid() as patient, gen_random_uuid() as episode,
      -- 200 therapists, 14 programs, 4 stages; day 0 spread over the last 210 days
      ('00000000-0000-4000-8000-' || lpad((n % 200)::text, 12, '0'))::uuid as therapist,
      n % 4 + 1 as stage, n % 14 as program, today - 210 + (n * 7919) % 210 as started
    from generate_series(1, people) n;
  insert into patients (clinic_id, id, record_no, given_name, family_name, birth_date, timezone)
    select clinic, patient, n::text, 'Given' || n % 997, 'Family' || n % 4999, '1970-01-01', 'UTC' from bench_people;
  insert into episodes (clinic_id, id, patient_id, therapist_id, stage, opened_on, program_started_on, intake_leg,
      intake_back, intake_zone)
    select clinic, episode, patient, therapist, stage, to_char('1970-01-01'::date + started, 'YYYY-MM-DD'),
      to_char('1970-01-01'::date + started, 'YYYY-MM-DD'), 6, 4, 3 from bench_people;
  delete from review_due where clinic_id = clinic;
  insert into episode_outcomes (clinic_id, episode_id, patient_id, therapist_id, stage, mode, program_key,
      program_title, opened_day, started_day, sent_day, link_opened_day, first_report_day, decided_day,
      suggested_stage, decided_stage, weeks, planned_sum, done_sum, report_sum, week_marks, refreshed_at)
    select clinic, episode, patient, therapist, stage, 'active', 'program-' || program, 'Program ' || program,
      started, started, started, case when n % 11 > 0 then started + 1 end, case when n % 9 > 0 then started + 1 end,
      started, stage, case when n % 13 = 0 then stage % 4 + 1 else stage end, w.weeks,
      array(select k * 42 from generate_series(1, w.weeks) k),
      array(select k * (10 + n % 32) from generate_series(1, w.weeks) k),
      array(select k * (n % 7) from generate_series(1, w.weeks) k),
      -- exercising 3 weeks of 4; better, not better or unknown by turns of 5 (two bits each, as in marks.ts)
      array(select (array[1, 1, 1, 2])[(n + k / 3) % 4 + 1] * (1 + 64) + (array[2, 2, 1, 1, 0])[(n + k) % 5 + 1] * (4 + 16 + 256)
        from generate_series(1, w.weeks) k order by k),
      now()
    from bench_people
    cross join lateral (select ((today - started) / 7)::int as weeks) w;
  insert into flag_outcomes (clinic_id, flag_id, episode_id, patient_id, therapist_id, stage, program_key, kind, rule,
      opened_day, opened_at, act_minutes, close_minutes, act_working_days)
    select clinic, gen_random_uuid(), episode, patient, therapist, stage, 'program-' || program,
      (array['stuck', 'review', 'watch', 'ready', 'urgent'])[(n + f * 2) % 5 + 1], 'LAPSED',
      today - (n * 31 + f * 17) % 105, now() - make_interval(days => (n * 31 + f * 17) % 105, mins => n % 600),
      case when (n + f) % 6 > 0 then (n * 13 + f * 977) % 9000 end, case when (n + f) % 4 > 0 then 12000 end,
      case when (n + f) % 6 > 0 then (n * 13 + f * 977) % 9000 / 1440 end
    from bench_people cross join generate_series(1, each_flags) f;
end $$;
