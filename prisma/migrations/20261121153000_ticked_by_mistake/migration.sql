-- A patient may say that a warning sign was ticked by mistake. The record, the flag and the lock stay: a therapist decides.
alter table red_flag_reports add column mistake_at timestamptz(3);
grant update (mistake_at) on red_flag_reports to sturdy_app;
