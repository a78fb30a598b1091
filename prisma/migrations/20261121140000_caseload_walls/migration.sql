-- The caseload's policies in the form that the planner can estimate: the settings are read once per statement, and
-- no OR of unknown outcome is left in the row test. The same rows pass; only the estimates change.
alter policy clinic_only on episode_status using (clinic_id = (select app_clinic()));
alter policy worker_finds on episode_status using (coalesce((select app_mode('worker')), false));
alter policy patient_own on episode_status
  using (coalesce((select app_patient()) is null or patient_id = (select app_patient()), false));

-- Counting a clinic's groups reads this index alone.
create index episode_status_counts on episode_status (clinic_id, group_rank, therapist_id, last_report_on, patient_id);
