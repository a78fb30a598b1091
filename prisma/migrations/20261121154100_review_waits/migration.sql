-- Working days from the opening of a flag to its first act, by the clinic's calendar: worked out once, not with every
-- look at the review. And the people who started in a period without reading the others.
alter table "flag_outcomes" add column "act_working_days" integer;
create index "episode_outcomes_clinic_id_started_day_idx" on "episode_outcomes" ("clinic_id", "started_day");

-- Rows that were there are worked out again by the job. The owner is held by the policies too.
alter table review_due no force row level security;
update review_due set due_at = now() where due_at > now();
alter table review_due force row level security;
