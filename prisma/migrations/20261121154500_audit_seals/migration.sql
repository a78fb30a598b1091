-- Seals over the audit: each holds the hash of its rows and of the seal before, so that a changed, removed or
-- slipped-in row shows. Rows are sealed a while after they were written, when no transaction can still add to them.

create table "audit_seals" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "number" integer not null,
    "through_at" timestamptz(3) not null,
    "through_id" uuid not null,
    "rows" integer not null,
    "previous_hash" text not null,
    "hash" text not null,
    "sealed_at" timestamptz(3) not null default current_timestamp,

    constraint "audit_seals_pkey" primary key ("clinic_id", "id"),
    constraint audit_seals_rows check (rows > 0 and number > 0),
    constraint audit_seals_hash check (hash ~ '^[0-9a-f]{64}$' and previous_hash ~ '^([0-9a-f]{64})?$')
);
create unique index "audit_seals_clinic_id_number_key" on "audit_seals" ("clinic_id", "number");
create index "audit_events_clinic_id_at_id_idx" on "audit_events" ("clinic_id", "at", "id");
drop index "audit_events_clinic_id_at_idx";

alter table audit_seals enable row level security;
alter table audit_seals force row level security;
create policy clinic_only on audit_seals using (clinic_id = app_clinic()) with check (clinic_id = app_clinic());
create policy staff_only on audit_seals as restrictive using (app_patient() is null) with check (app_patient() is null);
grant select, insert on audit_seals to sturdy_app;

-- The text of a row as it goes into the hash. Instants are milliseconds: no setting of a session changes them.
create function audit_row_text(a audit_events) returns text language sql stable parallel safe as $$
  select jsonb_build_array(a.id, (extract(epoch from a.at) * 1000)::bigint, a.actor_kind, a.actor_id, a.session_id,
    a.verb, a.patient_id, a.target_id, a.verdict, a.detail)::text
$$;
