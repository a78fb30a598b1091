-- The manager's review reads summary rows: one per episode, one per flag. What changed is noted by triggers, and a job
-- brings the rows up to date. With it: invitations that name a person, and the settings of a clinic that managers change.

alter table "clinics"
  -- [{ day: 1–7, from: "08:00", to: "18:00" }], clinic-local; empty when not given.
  add column "opening_hours" jsonb not null default '[]',
  -- Name on hand-outs when it is not the clinic's own.
  add column "handout_name" text,
  add column "logo_key" text,
  add column "profile_version" integer not null default 1,
  -- When a manager confirmed whom patients call in an emergency; no patient is taken in before.
  add column "contacts_confirmed_at" timestamptz(3),
  add column "contacts_confirmed_by" uuid,
  add constraint clinics_versions check (settings_version >= 1 and profile_version >= 1),
  add constraint clinics_handout_name check (handout_name is null or length(handout_name) between 1 and 120);

alter table "invitations"
  add column "accepted_by" uuid,
  add constraint invitations_role check (role in ('therapist', 'manager')),
  add constraint invitations_email check (email = lower(email));
-- One open invitation per person: a second one takes the place of the first.
create unique index invitations_one_open on invitations (clinic_id, email) where used_at is null and revoked_at is null;

-- Which episodes' summary rows are to be worked out anew, and from when on.
create table "review_due" (
    "clinic_id" uuid not null,
    "episode_id" uuid not null,
    "patient_id" uuid not null,
    "due_at" timestamptz(3) not null,

    constraint "review_due_pkey" primary key ("clinic_id", "episode_id"),
    constraint "review_due_clinic_id_patient_id_episode_id_fkey" foreign key ("clinic_id", "patient_id", "episode_id")
      references "episodes" ("clinic_id", "patient_id", "id") on delete cascade on update cascade
);
create index "review_due_due_at_idx" on "review_due" ("due_at");

-- Days are counted from 1970-01-01. Weeks are program weeks (days 0–6, 7–13, …) that have ended; lists and words hold
-- one entry per week. Units count twice, so that a half stays whole.
create table "episode_outcomes" (
    "clinic_id" uuid not null,
    "episode_id" uuid not null,
    "patient_id" uuid not null,
    "therapist_id" uuid not null,
    "stage" smallint not null,
    "mode" text not null,
    "program_key" text not null default '',
    "program_title" text not null default '',
    "opened_day" integer not null,
    "started_day" integer,
    "ended_day" integer,
    "sent_day" integer,
    "link_opened_day" integer,
    "first_report_day" integer,
    "decided_day" integer,
    "suggested_stage" smallint,
    "decided_stage" smallint,
    "weeks" smallint not null default 0,
    "planned_sum" integer[] not null default '{}',
    "done_sum" integer[] not null default '{}',
    "report_sum" integer[] not null default '{}',
    -- y yes, n no, - unknown
    "kept" text not null default '',
    "pain" text not null default '',
    "rmdq" text not null default '',
    "psfs" text not null default '',
    "better" text not null default '',
    "refreshed_at" timestamptz(3) not null,

    constraint "episode_outcomes_pkey" primary key ("clinic_id", "episode_id"),
    constraint "episode_outcomes_clinic_id_patient_id_episode_id_fkey"
      foreign key ("clinic_id", "patient_id", "episode_id")
      references "episodes" ("clinic_id", "patient_id", "id") on delete cascade on update cascade,
    constraint episode_outcomes_stage check (stage between 1 and 4),
    constraint episode_outcomes_weeks check (
      weeks >= 0 and cardinality(planned_sum) = weeks and cardinality(done_sum) = weeks
      and cardinality(report_sum) = weeks and length(kept) = weeks and length(pain) = weeks
      and length(rmdq) = weeks and length(psfs) = weeks and length(better) = weeks),
    constraint episode_outcomes_words check (kept || pain || rmdq || psfs || better ~ '^[yn-]*$')
);

create table "flag_outcomes" (
    "clinic_id" uuid not null,
    "flag_id" uuid not null,
    "episode_id" uuid not null,
    "patient_id" uuid not null,
    "therapist_id" uuid not null,
    "stage" smallint not null,
    "program_key" text not null default '',
    -- urgent | stuck | review | watch | ready
    "kind" text not null,
    "rule" text not null,
    "opened_day" integer not null,
    "opened_at" timestamptz(3) not null,
    -- Minutes from opening to the first act of a person, and to the end; null while there is none.
    "act_minutes" integer,
    "close_minutes" integer,

    constraint "flag_outcomes_pkey" primary key ("clinic_id", "flag_id"),
    constraint "flag_outcomes_clinic_id_patient_id_episode_id_fkey"
      foreign key ("clinic_id", "patient_id", "episode_id")
      references "episodes" ("clinic_id", "patient_id", "id") on delete cascade on update cascade,
    constraint flag_outcomes_kind check (kind in ('urgent', 'stuck', 'review', 'watch', 'ready')),
    constraint flag_outcomes_minutes check (coalesce(act_minutes, 0) >= 0 and coalesce(close_minutes, 0) >= 0)
);
create index "flag_outcomes_clinic_id_opened_day_idx" on "flag_outcomes" ("clinic_id", "opened_day");
create index "flag_outcomes_clinic_id_episode_id_idx" on "flag_outcomes" ("clinic_id", "episode_id");

do $$
declare
  t text;
begin
  foreach t in array array['review_due', 'episode_outcomes', 'flag_outcomes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy clinic_only on %I using (clinic_id = (select app_clinic())) '
      'with check (clinic_id = (select app_clinic()))', t);
    execute format(
      'create policy patient_own on %I as restrictive '
      'using (coalesce((select app_patient()) is null or patient_id = (select app_patient()), false)) '
      'with check (app_patient() is null or patient_id = app_patient())', t);
    execute format('grant select, insert, update, delete on %I to sturdy_app', t);
    execute format('grant select on %I to sturdy_backup', t);
  end loop;
end $$;

create policy worker_finds on review_due for select using (coalesce((select app_mode('worker')), false));

-- ── What changes a summary row marks it ───────────────────────────────────
-- By statement, so that a bulk write costs one more statement and not one per row.
create function mark_review_due() returns trigger language plpgsql as $$
begin
  insert into review_due (clinic_id, episode_id, patient_id, due_at)
    select distinct c.clinic_id, c.episode_id, c.patient_id, now() from changed c where c.episode_id is not null
  on conflict (clinic_id, episode_id) do update set due_at = excluded.due_at where review_due.due_at > excluded.due_at;
  return null;
end $$;

create function mark_review_due_of_episode() returns trigger language plpgsql as $$
begin
  insert into review_due (clinic_id, episode_id, patient_id, due_at)
    select c.clinic_id, c.id, c.patient_id, now() from changed c
  on conflict (clinic_id, episode_id) do update set due_at = excluded.due_at where review_due.due_at > excluded.due_at;
  return null;
end $$;

create function mark_review_due_of_flag() returns trigger language plpgsql as $$
begin
  insert into review_due (clinic_id, episode_id, patient_id, due_at)
    select distinct f.clinic_id, f.episode_id, f.patient_id, now()
    from changed c join flags f on f.clinic_id = c.clinic_id and f.id = c.flag_id
  on conflict (clinic_id, episode_id) do update set due_at = excluded.due_at where review_due.due_at > excluded.due_at;
  return null;
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['episode_status', 'stage_decisions', 'patient_links', 'measures', 'acts'] loop
    execute format(
      'create trigger marks_review after insert on %I referencing new table as changed '
      'for each statement execute function mark_review_due()', t);
  end loop;
  foreach t in array array['episode_status', 'patient_links'] loop
    execute format(
      'create trigger marks_review_again after update on %I referencing new table as changed '
      'for each statement execute function mark_review_due()', t);
  end loop;
end $$;
create trigger marks_review after insert on episodes referencing new table as changed
  for each statement execute function mark_review_due_of_episode();
create trigger marks_review_again after update on episodes referencing new table as changed
  for each statement execute function mark_review_due_of_episode();
create trigger marks_review after insert on flag_events referencing new table as changed
  for each statement execute function mark_review_due_of_flag();

-- What is there already is worked out by the first run of the job. The owner is held by the policies too, so it is
-- lifted for this one statement.
alter table episodes no force row level security;
alter table review_due no force row level security;
insert into review_due (clinic_id, episode_id, patient_id, due_at) select clinic_id, id, patient_id, now() from episodes;
alter table episodes force row level security;
alter table review_due force row level security;

-- The demo's clinics have their contacts.
alter table clinics no force row level security;
update clinics set contacts_confirmed_at = created_at where is_demo;
alter table clinics force row level security;
