-- Reminders: when a patient wants to be reminded, on which phones, what was sent; a calendar to subscribe to; and the
-- ticks of the workspace checklist.

-- One plan per patient. Times are wall-clock times `HH:MM` in the patient's zone; weekdays follow the program.
create table "reminder_plans" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "times" text[] not null default '{}',
    "second_at" text,
    "push" boolean not null default false,
    "mail" boolean not null default false,
    "quiet_from" text not null default '21:00',
    "quiet_to" text not null default '07:00',
    "timezone" text,
    "move_every" smallint,
    "move_from" text,
    "move_to" text,
    "move_weekdays" smallint[] not null default '{}',
    "set_by" text not null,
    "stopped_at" timestamptz(3),
    "next_at" timestamptz(3),
    "created_at" timestamptz(3) not null default current_timestamp,
    "updated_at" timestamptz(3) not null default current_timestamp,

    constraint "reminder_plans_pkey" primary key ("clinic_id", "id"),
    constraint "reminder_plans_clinic_id_patient_id_fkey" foreign key ("clinic_id", "patient_id")
      references "patients" ("clinic_id", "id") on delete cascade on update cascade,
    constraint reminder_plans_times check (
      cardinality(times) <= 6
      and array_to_string(times, ' ') ~ '^(([01]\d|2[0-3]):[0-5]\d( |$))*$'
      and (second_at is null or second_at ~ '^([01]\d|2[0-3]):[0-5]\d$')
      and quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$' and quiet_to ~ '^([01]\d|2[0-3]):[0-5]\d$'),
    constraint reminder_plans_move check (
      (move_every is null and move_from is null and move_to is null)
      or (move_every between 30 and 45 and move_from < move_to
        and move_from ~ '^([01]\d|2[0-3]):[0-5]\d$' and move_to ~ '^([01]\d|2[0-3]):[0-5]\d$'
        and move_weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[])),
    constraint reminder_plans_set_by check (set_by in ('patient', 'staff')),
    constraint reminder_plans_stopped check (stopped_at is null or next_at is null)
);
create unique index "reminder_plans_clinic_id_patient_id_key" on "reminder_plans" ("clinic_id", "patient_id");
create index "reminder_plans_next_at_idx" on "reminder_plans" ("next_at");

-- A browser that takes pushes. The endpoint and its keys come from the browser's push service.
create table "push_subscriptions" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "endpoint" text not null,
    "p256dh" text not null,
    "auth" text not null,
    "label" text not null default '',
    "created_at" timestamptz(3) not null default current_timestamp,
    "ended_at" timestamptz(3),
    "ended_why" text,

    constraint "push_subscriptions_pkey" primary key ("clinic_id", "id"),
    constraint "push_subscriptions_clinic_id_patient_id_fkey" foreign key ("clinic_id", "patient_id")
      references "patients" ("clinic_id", "id") on delete cascade on update cascade,
    constraint push_subscriptions_size check (
      length(endpoint) <= 1000 and length(p256dh) <= 200 and length(auth) <= 100 and length(label) <= 100),
    constraint push_subscriptions_ended check (
      (ended_at is null) = (ended_why is null)
      and (ended_why is null or ended_why in ('patient', 'gone', 'signed-out')))
);
create unique index "push_subscriptions_clinic_id_patient_id_endpoint_key"
  on "push_subscriptions" ("clinic_id", "patient_id", "endpoint");

-- What was sent when, by which way, and what became of it. A row is the claim: it exists once per moment and way.
create table "reminder_sends" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "local_date" char(10) not null,
    "local_time" text not null,
    "planned_at" timestamptz(3) not null,
    "kind" text not null,
    "channel" text not null,
    "subscription_id" uuid,
    "outcome" text not null,
    "claimed_at" timestamptz(3),
    "finished_at" timestamptz(3),
    "created_at" timestamptz(3) not null default current_timestamp,

    constraint "reminder_sends_pkey" primary key ("clinic_id", "id"),
    constraint "reminder_sends_clinic_id_patient_id_fkey" foreign key ("clinic_id", "patient_id")
      references "patients" ("clinic_id", "id") on delete cascade on update cascade,
    constraint reminder_sends_local_date_is_date
      check (local_date ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'),
    constraint reminder_sends_words check (
      local_time ~ '^([01]\d|2[0-3]):[0-5]\d$'
      and kind in ('routine', 'second', 'move', 'try')
      and channel in ('push', 'mail')
      and (channel = 'push') = (subscription_id is not null)
      and outcome in ('waiting', 'sending', 'sent', 'failed', 'late'))
);
create unique index "reminder_sends_once" on "reminder_sends"
  ("clinic_id", "patient_id", "local_date", "local_time", "kind", "channel", "subscription_id") nulls not distinct;
create index "reminder_sends_log" on "reminder_sends" ("clinic_id", "patient_id", "planned_at");
create index "reminder_sends_waiting" on "reminder_sends" ("planned_at") where outcome in ('waiting', 'sending');

-- A calendar address that says when, and nothing about whom or what. Its secret part is derived, never stored.
create table "calendar_feeds" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "created_at" timestamptz(3) not null default current_timestamp,
    "revoked_at" timestamptz(3),

    constraint "calendar_feeds_pkey" primary key ("clinic_id", "id"),
    constraint "calendar_feeds_clinic_id_patient_id_fkey" foreign key ("clinic_id", "patient_id")
      references "patients" ("clinic_id", "id") on delete cascade on update cascade
);
create index "calendar_feeds_clinic_id_patient_id_idx" on "calendar_feeds" ("clinic_id", "patient_id");
create unique index calendar_feeds_one_open on calendar_feeds (clinic_id, patient_id) where revoked_at is null;

-- Each time the workspace was looked at: which lines of the checklist were right on that day.
create table "workspace_checks" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "local_date" char(10) not null,
    "ticks" smallint[] not null,
    "created_at" timestamptz(3) not null default current_timestamp,

    constraint "workspace_checks_pkey" primary key ("clinic_id", "id"),
    constraint "workspace_checks_clinic_id_patient_id_fkey" foreign key ("clinic_id", "patient_id")
      references "patients" ("clinic_id", "id") on delete cascade on update cascade,
    constraint workspace_checks_local_date_is_date
      check (local_date ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'),
    constraint workspace_checks_ticks check (ticks <@ array[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]::smallint[])
);
create index "workspace_checks_latest"
  on "workspace_checks" ("clinic_id", "patient_id", "created_at");

do $$
declare
  t text;
begin
  foreach t in array array[
    'reminder_plans', 'push_subscriptions', 'reminder_sends', 'calendar_feeds', 'workspace_checks'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy clinic_only on %I using (clinic_id = app_clinic()) with check (clinic_id = app_clinic())', t);
    execute format(
      'create policy patient_own on %I as restrictive using (app_patient() is null or patient_id = app_patient()) '
      'with check (app_patient() is null or patient_id = app_patient())', t);
    execute format('grant select on %I to sturdy_backup', t);
  end loop;
end $$;

-- The worker finds what is due in every clinic, then works inside one clinic at a time.
create policy worker_finds on reminder_plans for select using (app_mode('worker'));
create policy worker_finds on reminder_sends for select using (app_mode('worker'));

grant select, insert, update on reminder_plans to sturdy_app;
grant select, insert on push_subscriptions, reminder_sends, calendar_feeds, workspace_checks to sturdy_app;
grant update (p256dh, auth, label, ended_at, ended_why) on push_subscriptions to sturdy_app;
grant update (outcome, claimed_at, finished_at) on reminder_sends to sturdy_app;
grant update (revoked_at) on calendar_feeds to sturdy_app;
