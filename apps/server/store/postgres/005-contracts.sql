-- All that has happened to the versions of events, in order: the ledger. `content` is the step as JSON.
create table contract_step (
  seq     bigint generated always as identity primary key,
  name    text collate "C" not null,
  version integer not null,
  step    text collate "C" not null,
  at      text collate "C" not null,
  content text collate "C" not null,
  unique (name, version, step, at)
);
create unique index contract_step_once on contract_step (name, version, step) where step in ('published', 'retired');

-- Held by whoever is about to write a step, so that two decide one after the other.
create table contract_lock (one integer primary key check (one = 1));
insert into contract_lock (one) values (1);

-- Which reminders have been sent. An extension moves the last day, and so makes new ones.
create table contract_reminder (
  name     text collate "C" not null,
  version  integer not null,
  mark     integer not null,
  last_day text collate "C" not null,
  sent_at  text collate "C" not null,
  primary key (name, version, mark, last_day)
);

-- Contracts that other teams have registered: `contract` is the frozen contract, `casts` the rules of the way between
-- this version and the one before, both JSON.
create table registered_contract (
  seq           bigint generated always as identity primary key,
  name          text collate "C" not null,
  version       integer not null,
  revision      integer not null,
  source        text collate "C" not null,
  hash          text collate "C" not null,
  contract      text collate "C" not null,
  casts         text collate "C",
  registered_by text collate "C" not null,
  registered_at text collate "C" not null,
  unique (name, version, revision)
);

-- Administrators are also told about contracts, not only about requests.
alter table notification alter column vacation_request_id drop not null;
