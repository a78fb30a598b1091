-- The activity report for remote monitoring, off unless a clinic turns it on, and the minutes that staff confirm.

alter table "clinics" add column "activity_report" boolean not null default false;
-- Years for which the law wants a record kept after the last contact.
alter table "clinics" add column "retention_years" smallint not null default 7
  constraint clinics_retention_years check (retention_years between 0 and 50);

create table "activity_minutes" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "episode_id" uuid not null,
    "month" char(7) not null,
    "minutes" smallint not null,
    "confirmed_by" uuid not null,
    "confirmed_at" timestamptz(3) not null default current_timestamp,

    constraint "activity_minutes_pkey" primary key ("clinic_id", "id"),
    constraint "activity_minutes_clinic_id_patient_id_episode_id_fkey" foreign key ("clinic_id", "patient_id", "episode_id")
      references "episodes" ("clinic_id", "patient_id", "id") on delete restrict on update cascade,
    constraint activity_minutes_month check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    constraint activity_minutes_minutes check (minutes between 0 and 600)
);
create index "activity_minutes_clinic_id_month_idx" on "activity_minutes" ("clinic_id", "month", "episode_id");

alter table activity_minutes enable row level security;
alter table activity_minutes force row level security;
create policy clinic_only on activity_minutes using (clinic_id = app_clinic()) with check (clinic_id = app_clinic());
create policy staff_only on activity_minutes as restrictive
  using (app_patient() is null) with check (app_patient() is null);
-- A correction is another row; the newest counts.
grant select, insert on activity_minutes to sturdy_app;
