-- Fast by source, type and time, and by group. Sources and types are few, so one index serves a question for any of the
-- three (log-index.ts says how); each further one would slow down every publishing.
create index event_log_kind on event_log (source, type, time);
create index event_log_group on event_log (group_key);

-- Which log this is, so that a place in another one is not taken for one in this; and before which place retention has
-- removed everything.
create table event_archive (
  only_row integer primary key check (only_row = 1),
  log_id   text not null,
  horizon  integer not null
) strict;
insert into event_archive (only_row, log_id, horizon) values (1, lower(hex(randomblob(6))), 0);

-- Who gets which events. `patterns` is a JSON array of { from, pattern }: each holds for events from that place on.
create table event_subscription (
  name        text primary key,
  kind        text not null check (kind in ('consumer', 'webhook')),
  state       text not null check (state in ('enabled', 'paused', 'disabled')),
  reason      text,
  patterns    text not null,
  target      text not null,
  transformer text,
  ordered     integer not null,
  concurrency integer not null,
  retry       text not null,
  revision    integer not null,
  created_at  text not null,
  updated_at  text not null
) strict;

-- With what the webhooks of a subscription are signed. An older secret expires after a rotation.
create table event_webhook_secret (
  subscription text not null references event_subscription (name) on delete cascade,
  secret       text not null,
  created_at   integer not null,
  expires_at   integer,
  primary key (subscription, secret)
) strict;

-- Part of the log, delivered once more to some subscriptions. Places are exclusive at `after` and inclusive at `until`.
create table event_replay (
  id                text primary key,
  state             text not null check (state in ('running', 'paused', 'cancelled', 'done')),
  after             integer not null,
  until             integer not null,
  pattern           text,
  subscriptions     text not null,
  events_per_second real,
  created_at        text not null,
  ended_at          text
) strict;

-- One process at a time delivers what is not part of a transaction. `handled` counts what a subscription has been given.
alter table event_cursor add column leased_by text;
alter table event_cursor add column leased_until integer not null default 0;
alter table event_cursor add column handled integer not null default 0;

-- What a dead letter says, for when the log no longer has it.
alter table event_delivery add column envelope text;
create index event_delivery_state on event_delivery (consumer, state, group_key, seq);
