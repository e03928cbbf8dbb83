-- What of the log has been rewritten, when and why. `position` is the place up to which that is done.
create table event_rewrite (
  id         text collate "C" primary key,
  reason     text not null,
  position   bigint not null,
  rewritten  bigint not null,
  started_at text collate "C" not null,
  ended_at   text collate "C"
);
