-- Under which contract an event was published: the first 16 hex digits of its hash. Nothing for events that are older.
alter table event_log add column schema_hash text;

-- In which versions a subscription reads, as a JSON object of types and versions, and whether it wants the whole fact.
alter table event_subscription add column versions text not null default '{}';
alter table event_subscription add column form text not null default 'fat' check (form in ('fat', 'thin'));

-- Who has been given which version of which event. Outlives the subscription.
create table event_usage (
  type       text not null,
  version    integer not null,
  consumer   text not null,
  first_seen text not null,
  last_seen  text not null,
  deliveries integer not null,
  primary key (type, version, consumer)
) strict, without rowid;

-- What the numbers and dates of an event are like on one day (UTC), as one process has seen them: each writes rows of its
-- own, so that none waits for another, and they are put together when they are read. `spread` is the sum of the squared distances from
-- the mean; `values_seen` and `absent` count; `sketch` is a JSON array of the smallest hashes of different values.
create table event_profile (
  type        text not null,
  version     integer not null,
  path        text not null,
  day         text not null,
  writer      text not null,
  values_seen integer not null,
  absent      integer not null,
  minimum     real,
  maximum     real,
  mean        real not null,
  spread      real not null,
  sketch      text not null,
  primary key (type, version, path, day, writer)
) strict, without rowid;
