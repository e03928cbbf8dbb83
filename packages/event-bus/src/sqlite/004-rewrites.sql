-- What of the log has been rewritten, when and why. `position` is the place up to which that is done.
create table event_rewrite (
  id         text primary key,
  reason     text not null,
  position   integer not null,
  rewritten  integer not null,
  started_at text not null,
  ended_at   text
) strict;
