-- The caseload's round on the server: who was decided today, who handed whom over, what became of a message, and a word
-- to every open list that something changed.

-- ── Decisions of a day ────────────────────────────────────────────────────
create table "caseload_decisions" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "episode_id" uuid not null,
    "flag_id" uuid,
    "kind" text not null,
    "decided_on" char(10) not null,
    "decided_by" uuid not null,
    "created_at" timestamptz(3) not null default current_timestamp,
    "undone_at" timestamptz(3),
    "undone_by" uuid,

    constraint "caseload_decisions_pkey" primary key ("clinic_id", "id"),
    constraint "caseload_decisions_clinic_id_patient_id_episode_id_fkey"
      foreign key ("clinic_id", "patient_id", "episode_id")
      references "episodes" ("clinic_id", "patient_id", "id") on delete restrict on update cascade,
    constraint "caseload_decisions_clinic_id_patient_id_flag_id_fkey"
      foreign key ("clinic_id", "patient_id", "flag_id")
      references "flags" ("clinic_id", "patient_id", "id") on delete restrict on update cascade,
    constraint caseload_decisions_kind check (kind in (
      'acknowledged', 'snoozed', 'cleared', 'acted', 'dismissed', 'message', 'handed-over', 'looked')),
    constraint caseload_decisions_undone check ((undone_at is null) = (undone_by is null)),
    constraint caseload_decisions_decided_on_is_date
      check (decided_on ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$')
);
create index "caseload_decisions_clinic_id_decided_on_episode_id_idx"
  on "caseload_decisions" ("clinic_id", "decided_on", "episode_id");

-- ── Handovers ─────────────────────────────────────────────────────────────
create table "handovers" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "episode_id" uuid not null,
    "from_id" uuid not null,
    "to_id" uuid not null,
    "made_by" uuid not null,
    "reason" text not null,
    "created_at" timestamptz(3) not null default current_timestamp,
    "accepted_at" timestamptz(3),

    constraint "handovers_pkey" primary key ("clinic_id", "id"),
    constraint "handovers_clinic_id_patient_id_episode_id_fkey" foreign key ("clinic_id", "patient_id", "episode_id")
      references "episodes" ("clinic_id", "patient_id", "id") on delete restrict on update cascade,
    constraint "handovers_clinic_id_from_id_fkey" foreign key ("clinic_id", "from_id")
      references "memberships" ("clinic_id", "id") on delete restrict on update cascade,
    constraint "handovers_clinic_id_to_id_fkey" foreign key ("clinic_id", "to_id")
      references "memberships" ("clinic_id", "id") on delete restrict on update cascade,
    constraint handovers_two check (from_id <> to_id),
    constraint handovers_reason check (length(trim(reason)) between 3 and 500)
);
create index "handovers_clinic_id_created_at_idx" on "handovers" ("clinic_id", "created_at");

-- Both are the staff's own business: a patient's transaction sees none of them.
do $$
declare
  t text;
begin
  foreach t in array array['caseload_decisions', 'handovers'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy clinic_only on %I using (clinic_id = (select app_clinic())) with check (clinic_id = app_clinic())', t);
    execute format(
      'create policy staff_only on %I as restrictive using ((select app_patient()) is null) with check (app_patient() is null)', t);
    execute format('grant select, insert on %I to sturdy_app', t);
    execute format('grant select on %I to sturdy_backup', t);
  end loop;
end $$;
-- What was decided stays written; taking it back is written beside it.
grant update (undone_at, undone_by) on caseload_decisions to sturdy_app;
grant update (accepted_at) on handovers to sturdy_app;

-- ── Messages: when one leaves, is taken back, is dealt with ───────────────
alter table messages
  add column leaves_at timestamptz(3) not null default current_timestamp,
  add column recalled_at timestamptz(3),
  add column recalled_by uuid,
  add column done_at timestamptz(3),
  add column done_by uuid,
  add constraint messages_recall check (
    (recalled_at is null) = (recalled_by is null)
    and (recalled_at is null or (author_id is not null and read_at is null and recalled_at <= leaves_at))),
  add constraint messages_done check (
    (done_at is null) = (done_by is null) and (done_at is null or author_id is null));
create index messages_waiting on messages (clinic_id, episode_id, created_at)
  where author_id is null and done_at is null;
create index messages_latest on messages (clinic_id, created_at, id);
grant update (recalled_at, recalled_by, done_at, done_by) on messages to sturdy_app;
-- A message of the staff is the patient's once it has left; one that was taken back never was.
create policy patient_left on messages as restrictive for select
  using ((select app_patient()) is null or author_id is null or (recalled_at is null and leaves_at <= now()));

-- ── Something changed ─────────────────────────────────────────────────────
-- Clinic and episode, nothing else: whoever listens asks the guard for the rest. Bulk loads by the owner are silent.
create function tell_live() returns trigger language plpgsql as $$
declare
  r record;
begin
  if tg_op = 'DELETE' then r := old; else r := new; end if;
  perform pg_notify('sturdy_live', r.clinic_id || ' ' || r.episode_id);
  return null;
end $$;

create trigger tell_live_new after insert or delete on episode_status for each row
  when (current_user = 'sturdy_app') execute function tell_live();
create trigger tell_live_changed after update on episode_status for each row
  when (current_user = 'sturdy_app' and (
    old.therapist_id, old.patient_name, old.phone, old.stage, old.mode, old.program_title, old.phase, old.phase_count,
    old.group_rank, old.group_since, old.tie_rank, old.headline_flag_id, old.says, old.because, old.next, old.action,
    old.chips, old.adherence14, old.dots, old.last_pain, old.spark, old.zone, old.last_report_on)
  is distinct from (
    new.therapist_id, new.patient_name, new.phone, new.stage, new.mode, new.program_title, new.phase, new.phase_count,
    new.group_rank, new.group_since, new.tie_rank, new.headline_flag_id, new.says, new.because, new.next, new.action,
    new.chips, new.adherence14, new.dots, new.last_pain, new.spark, new.zone, new.last_report_on))
  execute function tell_live();
create trigger tell_live after insert or update on caseload_decisions for each row
  when (current_user = 'sturdy_app') execute function tell_live();
create trigger tell_live after insert or update on handovers for each row
  when (current_user = 'sturdy_app') execute function tell_live();
create trigger tell_live after insert or update on messages for each row
  when (current_user = 'sturdy_app') execute function tell_live();
