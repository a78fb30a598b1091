-- A link may be there before its episode: the questions of the intake come by it. Such a link marks no summary row;
-- the episode marks its own as soon as it begins.
create or replace function mark_review_due() returns trigger language plpgsql as $$
begin
  insert into review_due (clinic_id, episode_id, patient_id, due_at)
    select distinct c.clinic_id, c.episode_id, c.patient_id, now()
    from changed c join episodes e on e.clinic_id = c.clinic_id and e.id = c.episode_id
  on conflict (clinic_id, episode_id) do update set due_at = excluded.due_at where review_due.due_at > excluded.due_at;
  return null;
end $$;
