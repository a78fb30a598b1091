-- Data that leaves the house: keys for other systems, exports that are made in the background, and erasure.

create table "api_keys" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "name" text not null,
    "scopes" text[] not null,
    "secret_hash" text not null,
    "created_by" uuid not null,
    "created_at" timestamptz(3) not null default current_timestamp,
    "expires_at" timestamptz(3) not null,
    "last_used_at" timestamptz(3),
    "revoked_at" timestamptz(3),
    "revoked_by" uuid,

    constraint "api_keys_pkey" primary key ("clinic_id", "id"),
    constraint api_keys_scopes check (cardinality(scopes) > 0 and scopes <@ array['patients', 'library']),
    constraint api_keys_name check (length(trim(name)) between 1 and 80)
);

create table "exports" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "kind" text not null,
    "params" jsonb not null default '{}',
    "patient_id" uuid,
    "reason" text,
    "status" text not null default 'queued',
    "progress" smallint not null default 0,
    "file_name" text,
    "content_type" text,
    "storage_key" text,
    "bytes" integer,
    "requested_by" uuid not null,
    "created_at" timestamptz(3) not null default current_timestamp,
    "started_at" timestamptz(3),
    "finished_at" timestamptz(3),
    "expires_at" timestamptz(3) not null,

    constraint "exports_pkey" primary key ("clinic_id", "id"),
    constraint exports_kind check (kind in ('review', 'audit', 'activity', 'record', 'fhir')),
    constraint exports_status check (status in ('queued', 'running', 'done', 'failed', 'removed')),
    constraint exports_progress check (progress between 0 and 100),
    constraint exports_file check ((status = 'done') = (storage_key is not null))
);
create index "exports_clinic_id_created_at_idx" on "exports" ("clinic_id", "created_at");
create index "exports_status_idx" on "exports" ("status", "created_at");

create table "erasures" (
    "clinic_id" uuid not null,
    "id" uuid not null,
    "patient_id" uuid not null,
    "reason" text not null,
    "asked_by" uuid not null,
    "asked_at" timestamptz(3) not null default current_timestamp,
    "keep_until" char(10),
    "erased_at" timestamptz(3),

    constraint "erasures_pkey" primary key ("clinic_id", "id"),
    constraint erasures_keep_until_is_date check (keep_until ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$')
);
create unique index "erasures_clinic_id_patient_id_key" on "erasures" ("clinic_id", "patient_id");

do $$
declare
  t text;
begin
  foreach t in array array['api_keys', 'exports', 'erasures'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy clinic_only on %I using (clinic_id = app_clinic()) with check (clinic_id = app_clinic())', t);
    execute format(
      'create policy staff_only on %I as restrictive using (app_patient() is null) with check (app_patient() is null)', t);
    execute format('grant select, insert, update on %I to sturdy_app', t);
  end loop;
end $$;
create policy worker_finds on exports for select using (app_mode('worker'));
create policy worker_finds on erasures for select using (app_mode('worker'));

-- Every row that names a patient, from every table, as JSON. Secrets are left out. Runs with the caller's rights and
-- row-level security.
create function patient_rows(patient uuid) returns table (name text, rows jsonb) language plpgsql stable as $$
declare
  t record;
begin
  for t in
    select c.table_name, case when c.table_name = 'patients' then 'id' else 'patient_id' end as key,
      (select array_agg(s.column_name::text) from information_schema.columns s
        where s.table_schema = 'public' and s.table_name = c.table_name
          and (s.column_name like '%hash' or s.column_name like '%secret%' or s.column_name like '%auth'
            or s.column_name like 'p256dh')) as secrets
    from information_schema.columns c
    join information_schema.tables x using (table_schema, table_name)
    where c.table_schema = 'public' and x.table_type = 'BASE TABLE'
      and (c.column_name = 'patient_id' or (c.table_name = 'patients' and c.column_name = 'id'))
      and has_table_privilege(current_user, format('%I.%I', c.table_schema, c.table_name), 'select')
    order by c.table_name
  loop
    name := t.table_name;
    execute format(
      'select coalesce(jsonb_agg(to_jsonb(r) - $2 order by r.id), ''[]'') from %s r where r.%I = $1',
      -- A few tables have no id of their own.
      case when exists (select 1 from information_schema.columns i where i.table_schema = 'public'
          and i.table_name = t.table_name and i.column_name = 'id')
        then format('public.%I', t.table_name)
        else format('(select *, null::uuid as id from public.%I)', t.table_name) end,
      t.key)
      into rows using patient, coalesce(t.secrets, '{}');
    return next;
  end loop;
end $$;

-- Removes every row that names a patient, but the audit (which holds ids alone) and the note of the erasure. Runs as
-- the owner, who is held by row-level security too: only rows of the clinic that is asking can go.
create function erase_patient(patient uuid) returns void language plpgsql security definer set search_path = public as $$
declare
  left_over text[];
  still text[];
  t text;
begin
  if app_clinic() is null or app_patient() is not null then
    raise exception 'no clinic is asking' using errcode = '42501';
  end if;
  select array_agg(distinct c.table_name::text) into left_over from information_schema.columns c
    join information_schema.tables x using (table_schema, table_name)
    where c.table_schema = 'public' and x.table_type = 'BASE TABLE' and c.column_name = 'patient_id'
      and c.table_name not in ('audit_events', 'erasures');
  -- Children first: a table whose rows are still referred to waits for the next round.
  while cardinality(left_over) > 0 loop
    still := '{}';
    foreach t in array left_over loop
      begin
        execute format('delete from %I where patient_id = $1 and clinic_id = app_clinic()', t) using patient;
      exception when foreign_key_violation or restrict_violation then
        still := still || t;
      end;
    end loop;
    if cardinality(still) = cardinality(left_over) then
      raise exception 'tables refer to each other: %', still;
    end if;
    left_over := still;
  end loop;
  delete from patients where id = patient and clinic_id = app_clinic();
end $$;
revoke execute on function erase_patient(uuid) from public;
grant execute on function erase_patient(uuid) to sturdy_app;
