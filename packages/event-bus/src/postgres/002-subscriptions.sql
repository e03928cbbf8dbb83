-- Fast by source, type and time, and by group. Sources and types are few, so one index serves a question for any of the
-- three (log-index.ts says how); each further one would slow down every publishing.
create index event_log_kind on event_log (source, type, time);
create index event_log_group on event_log (group_key);

-- Which log this is, so that a place in another one is not taken for one in this; and before which place retention has
-- removed everything.
create table event_archive (
  only_row integer primary key check (only_row = 1),
  log_id   text not null,
  horizon  bigint not null
);
insert into event_archive (only_row, log_id, horizon) values (1, substr(md5(random()::text || clock_timestamp()::text), 1, 12), 0);

-- Who gets which events. `patterns` is a JSON array of { from, pattern }: each holds for events from that place on.
create table event_subscription (
  name        text collate "C" primary key,
  kind        text collate "C" not null check (kind in ('consumer', 'webhook')),
  state       text collate "C" not null check (state in ('enabled', 'paused', 'disabled')),
  reason      text collate "C",
  patterns    text collate "C" not null,
  target      text collate "C" not null,
  transformer text collate "C",
  ordered     integer not null,
  concurrency integer not null,
  retry       text collate "C" not null,
  revision    integer not null,
  created_at  text collate "C" not null,
  updated_at  text collate "C" not null
);

-- With what the webhooks of a subscription are signed. An older secret expires after a rotation.
create table event_webhook_secret (
  subscription text collate "C" not null references event_subscription (name) on delete cascade,
  secret       text collate "C" not null,
  created_at   bigint not null,
  expires_at   bigint,
  primary key (subscription, secret)
);

-- Part of the log, delivered once more to some subscriptions. Places are exclusive at `after` and inclusive at `until`.
create table event_replay (
  id                text collate "C" primary key,
  state             text collate "C" not null check (state in ('running', 'paused', 'cancelled', 'done')),
  after             bigint not null,
  until             bigint not null,
  pattern           text collate "C",
  subscriptions     text collate "C" not null,
  events_per_second double precision,
  created_at        text collate "C" not null,
  ended_at          text
);

-- One process at a time delivers what is not part of a transaction. `handled` counts what a subscription has been given.
alter table event_cursor add column leased_by text collate "C";
alter table event_cursor add column leased_until bigint not null default 0;
alter table event_cursor add column handled bigint not null default 0;

-- What a dead letter says, for when the log no longer has it.
alter table event_delivery add column envelope text collate "C";
create index event_delivery_state on event_delivery (consumer, state, group_key, seq);
