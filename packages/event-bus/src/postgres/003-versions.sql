-- Under which contract an event was published: the first 16 hex digits of its hash. Nothing for events that are older.
alter table event_log add column schema_hash text collate "C";

-- In which versions a subscription reads, as a JSON object of types and versions, and whether it wants the whole fact.
alter table event_subscription add column versions text collate "C" not null default '{}';
alter table event_subscription add column form text collate "C" not null default 'fat' check (form in ('fat', 'thin'));

-- Who has been given which version of which event. Outlives the subscription.
create table event_usage (
  type       text collate "C" not null,
  version    integer not null,
  consumer   text collate "C" not null,
  first_seen text collate "C" not null,
  last_seen  text collate "C" not null,
  deliveries bigint not null,
  primary key (type, version, consumer)
);

-- What the numbers and dates of an event are like on one day (UTC), as one process has seen them: each writes rows of its
-- own, so that none waits for another, and they are put together when they are read. `spread` is the sum of the squared distances from
-- the mean; `values_seen` and `absent` count; `sketch` is a JSON array of the smallest hashes of different values.
create table event_profile (
  type        text collate "C" not null,
  version     integer not null,
  path        text collate "C" not null,
  day         text collate "C" not null,
  writer      text collate "C" not null,
  values_seen bigint not null,
  absent      bigint not null,
  minimum     double precision,
  maximum     double precision,
  mean        double precision not null,
  spread      double precision not null,
  sketch      text collate "C" not null,
  primary key (type, version, path, day, writer)
);
