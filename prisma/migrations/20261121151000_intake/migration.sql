-- Intake: questions before the first program of an episode, answered by patient and therapist; paper codes.

create table "intakes" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "episode_id" uuid not null,
    "therapist_id" uuid not null,
    "staff_answers" jsonb not null default '{}',
    "patient_answers" jsonb not null default '{}',
    "patient_started_at" timestamptz(3),
    "patient_done_at" timestamptz(3),
    "created_at" timestamptz(3) not null default current_timestamp,
    "updated_at" timestamptz(3) not null default current_timestamp,
    "confirmed_at" timestamptz(3),
    "confirmed_by" uuid,
    "dropped_at" timestamptz(3),

    constraint "intakes_pkey" primary key ("clinic_id", "id"),
    constraint "intakes_clinic_id_patient_id_fkey" foreign key ("clinic_id", "patient_id")
      references "patients" ("clinic_id", "id") on delete restrict on update cascade,
    constraint intakes_confirmed check ((confirmed_at is null) = (confirmed_by is null)),
    constraint intakes_ended_once check (confirmed_at is null or dropped_at is null)
);
create index "intakes_clinic_id_patient_id_idx" on "intakes" ("clinic_id", "patient_id");
-- One open intake per patient, however often the button is pressed.
create unique index intakes_one_open on intakes (clinic_id, patient_id)
  where confirmed_at is null and dropped_at is null;

alter table intakes enable row level security;
alter table intakes force row level security;
create policy clinic_only on intakes using (clinic_id = app_clinic()) with check (clinic_id = app_clinic());
create policy patient_own on intakes as restrictive
  using (app_patient() is null or patient_id = app_patient())
  with check (app_patient() is null or patient_id = app_patient());
grant select, insert, update on intakes to sturdy_app;

-- What a warning sign opens before the questions are answered has no pain yet: unknown, not zero.
alter table episodes
  alter column intake_leg drop not null,
  alter column intake_back drop not null,
  alter column intake_zone drop not null,
  alter column intake_numbness drop not null,
  alter column intake_numbness drop default,
  add column limits jsonb not null default '[]';

-- Six characters on paper, for a phone without a camera. Only their keyed hash is stored.
create table "patient_codes" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "link_id" uuid not null,
    "code_hash" text not null,
    "tries" smallint not null default 0,
    "expires_at" timestamptz(3) not null,
    "used_at" timestamptz(3),
    "revoked_at" timestamptz(3),
    "created_by" uuid not null,
    "created_at" timestamptz(3) not null default current_timestamp,

    constraint "patient_codes_pkey" primary key ("clinic_id", "id"),
    constraint "patient_codes_clinic_id_link_id_fkey" foreign key ("clinic_id", "link_id")
      references "patient_links" ("clinic_id", "id") on delete restrict on update cascade,
    constraint patient_codes_tries check (tries between 0 and 5)
);
create index "patient_codes_clinic_id_patient_id_idx" on "patient_codes" ("clinic_id", "patient_id");
create unique index patient_codes_open on patient_codes (code_hash) where used_at is null and revoked_at is null;

alter table patient_codes enable row level security;
alter table patient_codes force row level security;
create policy clinic_only on patient_codes using (clinic_id = app_clinic()) with check (clinic_id = app_clinic());
create policy patient_own on patient_codes as restrictive
  using (app_patient() is null or patient_id = app_patient())
  with check (app_patient() is null or patient_id = app_patient());
-- Whose code is it? Asked before the clinic is known.
create policy signing_in on patient_codes for select using (app_mode('sign_in'));
grant select, insert, update on patient_codes to sturdy_app;
