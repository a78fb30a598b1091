-- What staff did about a patient and about a flag, and flags that were found to be no problem.

create table "acts" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "episode_id" uuid not null,
    "flag_id" uuid,
    "client_id" uuid not null,
    "kind" text not null,
    "step" text,
    "detail" jsonb not null default '{}',
    "local_date" char(10) not null,
    "made_by" uuid not null,
    "created_at" timestamptz(3) not null default current_timestamp,

    constraint "acts_pkey" primary key ("clinic_id", "id"),
    constraint "acts_clinic_id_patient_id_episode_id_fkey" foreign key ("clinic_id", "patient_id", "episode_id")
      references "episodes" ("clinic_id", "patient_id", "id") on delete restrict on update cascade,
    constraint "acts_clinic_id_patient_id_flag_id_fkey" foreign key ("clinic_id", "patient_id", "flag_id")
      references "flags" ("clinic_id", "patient_id", "id") on delete restrict on update cascade,
    constraint acts_kind check (kind in (
      'call', 'message', 'step', 'dose-halved', 'exercise-swapped', 'routine-shortened', 'program-extended',
      'phase-moved', 'direction-retested', 'review-booked', 'review-held', 'referral', 'stage-changed', 'discharged',
      'episode-asked')),
    constraint acts_local_date_is_date check (local_date ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$')
);
create unique index "acts_clinic_id_client_id_key" on "acts" ("clinic_id", "client_id");
create index "acts_clinic_id_episode_id_created_at_idx" on "acts" ("clinic_id", "episode_id", "created_at");

alter table acts enable row level security;
alter table acts force row level security;
create policy clinic_only on acts using (clinic_id = app_clinic()) with check (clinic_id = app_clinic());
create policy patient_own on acts as restrictive
  using (app_patient() is null or patient_id = app_patient())
  with check (app_patient() is null or patient_id = app_patient());
-- Append only: what was done stays done; a correction is another act.
grant select, insert on acts to sturdy_app;
grant select on acts to sturdy_backup;

alter table flags
  add column dismissed_at timestamptz(3),
  add column dismissed_by uuid,
  add column dismiss_reason text,
  add column dismissed_severity text,
  add constraint flags_dismissal check (
    (dismissed_at is null) = (dismiss_reason is null) and (dismissed_at is null) = (dismissed_severity is null)
    and (dismissed_at is null or severity <> 'urgent'));
