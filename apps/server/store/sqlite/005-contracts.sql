-- All that has happened to the versions of events, in order: the ledger. `content` is the step as JSON.
create table contract_step (
  seq     integer primary key,
  name    text not null,
  version integer not null,
  step    text not null,
  at      text not null,
  content text not null,
  unique (name, version, step, at)
) strict;
create unique index contract_step_once on contract_step (name, version, step) where step in ('published', 'retired');

-- Held by whoever is about to write a step, so that two decide one after the other.
create table contract_lock (one integer primary key check (one = 1)) strict;
insert into contract_lock (one) values (1);

-- Which reminders have been sent. An extension moves the last day, and so makes new ones.
create table contract_reminder (
  name     text not null,
  version  integer not null,
  mark     integer not null,
  last_day text not null,
  sent_at  text not null,
  primary key (name, version, mark, last_day)
) strict;

-- Contracts that other teams have registered: `contract` is the frozen contract, `casts` the rules of the way between
-- this version and the one before, both JSON.
create table registered_contract (
  seq           integer primary key,
  name          text not null,
  version       integer not null,
  revision      integer not null,
  source        text not null,
  hash          text not null,
  contract      text not null,
  casts         text,
  registered_by text not null,
  registered_at text not null,
  unique (name, version, revision)
) strict;

-- Administrators are also told about contracts, not only about requests. A column of SQLite stays as it was made, so the
-- table is made anew.
create table notification_new (
  id                  text primary key,
  recipient           text not null,
  kind                text not null,
  message             text not null,
  vacation_request_id text,
  created_at          text not null,
  read_at             text
) strict;
insert into notification_new select id, recipient, kind, message, vacation_request_id, created_at, read_at from notification;
drop table notification;
alter table notification_new rename to notification;
create index notification_recipient on notification (recipient, created_at, id);
create index notification_unread on notification (recipient) where read_at is null;
