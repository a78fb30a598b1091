-- What was agreed for a day: the caseload asks for it with every list.
create index "acts_agreed_idx" on "acts" ("clinic_id", "kind", "local_date")
  where "kind" in ('review-booked', 'discharged');
