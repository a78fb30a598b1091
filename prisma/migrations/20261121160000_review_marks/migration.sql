-- The review counts 100,000 episodes at a time: the judgments of a week become one number instead of letters in five
-- words, which are slow to take apart. Two bits each, from the lowest: still exercising, pain, RMDQ, PSFS, any of them
-- better; 0 not known, 1 yes, 2 no. One entry per program week that has ended.
alter table "episode_outcomes" add column "week_marks" integer[] not null default '{}';

-- The owner is held by the policies too, so it is lifted for this one statement.
alter table "episode_outcomes" no force row level security;
update "episode_outcomes" set "week_marks" = array(
  select strpos('-yn', substr(kept, w, 1)) - 1 + 4 * (strpos('-yn', substr(pain, w, 1)) - 1)
    + 16 * (strpos('-yn', substr(rmdq, w, 1)) - 1) + 64 * (strpos('-yn', substr(psfs, w, 1)) - 1)
    + 256 * (strpos('-yn', substr(better, w, 1)) - 1)
  from generate_series(1, weeks) w order by w);
alter table "episode_outcomes" force row level security;

alter table "episode_outcomes"
  drop constraint episode_outcomes_weeks,
  drop constraint episode_outcomes_words,
  drop column "kept", drop column "pain", drop column "rmdq", drop column "psfs", drop column "better",
  add constraint episode_outcomes_weeks check (
    weeks >= 0 and cardinality(planned_sum) = weeks and cardinality(done_sum) = weeks
    and cardinality(report_sum) = weeks and cardinality(week_marks) = weeks),
  add constraint episode_outcomes_marks check (0 <= all (week_marks) and 682 >= all (week_marks));

-- The programs to choose from, and whether somebody has patients, are look-ups and no count of every row.
create index "episode_outcomes_program_idx" on "episode_outcomes" ("clinic_id", "program_key", "program_title");
create index "episode_outcomes_clinic_id_therapist_id_idx" on "episode_outcomes" ("clinic_id", "therapist_id");
create index "flag_outcomes_clinic_id_therapist_id_opened_day_idx"
  on "flag_outcomes" ("clinic_id", "therapist_id", "opened_day");
