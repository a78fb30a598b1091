-- A clinic's own exercises in programs: a patient sees those that a program of his holds, with their photos and videos.

-- Whether a program of the patient who asks ever held an exercise. Row-level security of program_items limits it to him.
create function app_plan_holds(slug text) returns boolean language sql stable parallel safe
  as $$ select exists (select from program_items i where i.clinic_id = app_clinic() and i.exercise = slug) $$;

create policy patient_plan on exercises as restrictive
  using (app_patient() is null or app_plan_holds(slug)) with check (app_patient() is null);
create policy patient_plan on exercise_media as restrictive
  using (app_patient() is null or exists (
    select from exercises x where x.clinic_id = exercise_media.clinic_id and x.id = exercise_media.exercise_id))
  with check (app_patient() is null);

create index program_items_exercise on program_items (clinic_id, exercise) where exercise like 'own-%';
