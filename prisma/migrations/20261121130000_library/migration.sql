-- The library: typo-tolerant search, and photos and videos of a clinic's own exercises.

-- A trusted extension: the owner of the database may create it.
create extension if not exists pg_trgm;

alter table "exercises" add column "search" text not null default '', add column "version" integer not null default 1;
create index catalog_exercises_search on catalog_exercises using gin (search gin_trgm_ops);
create index exercises_search on exercises using gin (search gin_trgm_ops);

create table "exercise_media" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "exercise_id" uuid not null,
    "kind" text not null,
    "content_type" text not null,
    "bytes" integer not null,
    "storage_key" text not null,
    "created_by" uuid not null,
    "created_at" timestamptz(3) not null default current_timestamp,
    "removed_at" timestamptz(3),

    constraint "exercise_media_pkey" primary key ("clinic_id", "id"),
    constraint "exercise_media_clinic_id_exercise_id_fkey" foreign key ("clinic_id", "exercise_id")
      references "exercises" ("clinic_id", "id") on delete cascade on update cascade,
    constraint exercise_media_kind check (
      (kind = 'image' and content_type = 'image/webp')
      or (kind = 'video' and content_type in ('video/mp4', 'video/webm')))
);
create index "exercise_media_clinic_id_exercise_id_idx" on "exercise_media" ("clinic_id", "exercise_id");

alter table exercise_media enable row level security;
alter table exercise_media force row level security;
create policy clinic_only on exercise_media using (clinic_id = app_clinic()) with check (clinic_id = app_clinic());
grant select, insert, update on exercise_media to sturdy_app;
