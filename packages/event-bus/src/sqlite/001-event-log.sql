-- The event log: append-only, in the order in which the events were committed.
create table event_log (
  seq            integer primary key autoincrement,
  id             text not null unique,
  type           text not null,
  source         text not null,
  group_key      text not null,
  time           text not null,
  schema_version integer not null,
  envelope       text not null,
  checksum       integer not null
) strict;

-- How far each consumer has read.
create table event_cursor (
  consumer text primary key,
  position integer not null
) strict;

-- Events that a consumer has not managed yet ('waiting') or has given up on ('dead'), with all that went wrong.
create table event_delivery (
  consumer         text not null,
  seq              integer not null,
  group_key        text not null,
  state            text not null check (state in ('waiting', 'dead')),
  attempts         integer not null,
  first_attempt_at integer not null,
  next_attempt_at  integer not null,
  history          text not null,
  primary key (consumer, seq)
) strict, without rowid;
