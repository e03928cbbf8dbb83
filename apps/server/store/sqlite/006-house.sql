-- What the house decides for everybody. `version` counts every change to it, to leave types, holidays, policies and teams:
-- whoever knows this version knows all of them. Until a row says otherwise, the standard house of the rules holds.
create table house (
  one     integer primary key check (one = 1),
  version integer not null,
  rules   text
) strict;
insert into house (one, version) values (1, 1);

-- `content` is the value as JSON.
create table leave_type (
  id       text primary key,
  position integer not null,
  content  text not null
) strict;
create table company_holiday (
  id      text primary key,
  content text not null
) strict;
create table policy (
  id       text primary key,
  position integer not null,
  content  text not null
) strict;

-- Those who decide, stage by stage, as JSON.
alter table team add column stages text not null default '[]';

-- What is agreed with a person: days are dates, lists are JSON.
alter table person add column starts_on text;
alter table person add column ends_on text;
alter table person add column schedules text not null default '[]';
alter table person add column places text not null default '[]';
alter table person add column allowances text not null default '[]';
alter table person add column deactivated_at text;
create index person_team on person (team_id);

create table adjustment (
  id         text primary key,
  username   text not null references person (username),
  leave_type text not null,
  date       text not null,
  days       real not null,
  reason     text not null,
  made_by    text not null,
  made_at    text not null
) strict;
create index adjustment_person on adjustment (username, date);

-- Which leave type of the house it is, and what it cost when that was last worked out. Of two approvers, the first.
alter table vacation_request add column leave_type text;
alter table vacation_request add column days real;
alter table vacation_request add column endorsed_by text;
alter table vacation_request add column escalated_at text;
alter table vacation_request add column documented_at text;
