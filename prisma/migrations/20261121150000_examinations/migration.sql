-- Examinations by the therapist, scores that staff enter, and the maintenance question.

alter table "reports" add column "kept_plan" text
  constraint reports_kept_plan check (kept_plan in ('none', 'some', 'most', 'all'));

create table "examinations" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "episode_id" uuid not null,
    "client_id" uuid not null,
    "examined_by" uuid not null,
    "local_date" char(10) not null,
    "strength" jsonb not null,
    "reflexes" jsonb not null,
    "straight_leg_raise" jsonb not null,
    "note" text,
    "created_at" timestamptz(3) not null default current_timestamp,

    constraint "examinations_pkey" primary key ("clinic_id", "id"),
    constraint "examinations_clinic_id_patient_id_episode_id_fkey" foreign key ("clinic_id", "patient_id", "episode_id")
      references "episodes" ("clinic_id", "patient_id", "id") on delete restrict on update cascade,
    constraint examinations_date check (local_date ~ '^\d{4}-\d{2}-\d{2}$')
);
create unique index "examinations_clinic_id_client_id_key" on "examinations" ("clinic_id", "client_id");
create index "examinations_clinic_id_episode_id_local_date_idx" on "examinations" ("clinic_id", "episode_id", "local_date");

alter table examinations enable row level security;
alter table examinations force row level security;
create policy clinic_only on examinations using (clinic_id = app_clinic()) with check (clinic_id = app_clinic());
create policy patient_own on examinations as restrictive
  using (app_patient() is null or patient_id = app_patient())
  with check (app_patient() is null or patient_id = app_patient());
grant select, insert on examinations to sturdy_app;
