-- A version with half the dose says so itself, so that whoever changes the plan meanwhile can keep it or end it.
alter table "program_versions" add column "half_until" char(10);
alter table "program_versions" add constraint "program_versions_half_until_check"
  check ("half_until" >= "effective_from");

-- Until now only the act knew which version it had written. The owner is held by the policies too, so they are lifted
-- for this one statement.
alter table "program_versions" no force row level security;
alter table "acts" no force row level security;
update "program_versions" v set "half_until" = a.detail->>'until'
from "acts" a
where a.kind = 'dose-halved' and a.clinic_id = v.clinic_id and a.detail->>'programId' = v.program_id::text
  and (a.detail->>'version')::int = v.version and a.detail->>'until' >= v.effective_from;
alter table "acts" force row level security;
alter table "program_versions" force row level security;
