-- The builder: drafts that outlive the page, recorded tests of direction, one answer to one press of "Assign".

create table "program_drafts" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "episode_id" uuid not null,
    "author_id" uuid not null,
    "source" text not null,
    "base_version_id" uuid,
    "version" integer not null default 1,
    "content" jsonb not null,
    "created_at" timestamptz(3) not null default current_timestamp,
    "updated_at" timestamptz(3) not null,

    constraint "program_drafts_pkey" primary key ("clinic_id", "id"),
    constraint "program_drafts_clinic_id_patient_id_episode_id_fkey" foreign key ("clinic_id", "patient_id", "episode_id")
      references "episodes" ("clinic_id", "patient_id", "id") on delete restrict on update cascade,
    constraint program_drafts_source check (length(source) between 1 and 100),
    constraint program_drafts_version check (version >= 1)
);
create unique index "program_drafts_clinic_id_episode_id_author_id_source_key"
  on "program_drafts" ("clinic_id", "episode_id", "author_id", "source");

create table "direction_tests" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "episode_id" uuid not null,
    "client_id" uuid not null,
    "local_date" char(10) not null,
    "extension" text,
    "flexion" text,
    "side" text,
    "direction" text not null,
    "note" text,
    "tested_by" uuid not null,
    "created_at" timestamptz(3) not null default current_timestamp,

    constraint "direction_tests_pkey" primary key ("clinic_id", "id"),
    constraint "direction_tests_clinic_id_patient_id_episode_id_fkey" foreign key ("clinic_id", "patient_id", "episode_id")
      references "episodes" ("clinic_id", "patient_id", "id") on delete restrict on update cascade,
    constraint direction_tests_date check (local_date ~ '^\d{4}-\d{2}-\d{2}$'),
    constraint direction_tests_direction check (direction in ('extension', 'flexion', 'side', 'none')),
    constraint direction_tests_responses check (
      coalesce(extension, flexion, side) is not null
      and (extension is null or extension in ('centralized', 'eased', 'no-effect', 'worse', 'peripheralized'))
      and (flexion is null or flexion in ('centralized', 'eased', 'no-effect', 'worse', 'peripheralized'))
      and (side is null or side in ('centralized', 'eased', 'no-effect', 'worse', 'peripheralized'))),
    constraint direction_tests_note check (note is null or length(note) <= 500)
);
create unique index "direction_tests_clinic_id_client_id_key" on "direction_tests" ("clinic_id", "client_id");
create index "direction_tests_clinic_id_episode_id_local_date_idx"
  on "direction_tests" ("clinic_id", "episode_id", "local_date");

-- The same press sent twice carries the same id.
alter table "programs" add column "request_id" uuid, add column "schedule" jsonb not null default '{}';
create unique index "programs_clinic_id_request_id_key" on "programs" ("clinic_id", "request_id");
alter table "program_versions" add column "request_id" uuid;
create unique index "program_versions_clinic_id_request_id_key" on "program_versions" ("clinic_id", "request_id");

alter table program_drafts enable row level security;
alter table program_drafts force row level security;
create policy clinic_only on program_drafts using (clinic_id = app_clinic()) with check (clinic_id = app_clinic());
-- Half-finished thoughts of the staff are not the patient's to read.
create policy staff_only on program_drafts as restrictive
  using (app_patient() is null) with check (app_patient() is null);
grant select, insert, update, delete on program_drafts to sturdy_app;

alter table direction_tests enable row level security;
alter table direction_tests force row level security;
create policy clinic_only on direction_tests using (clinic_id = app_clinic()) with check (clinic_id = app_clinic());
create policy patient_own on direction_tests as restrictive
  using (app_patient() is null or patient_id = app_patient())
  with check (app_patient() is null or patient_id = app_patient());
grant select, insert on direction_tests to sturdy_app;
