-- What the house decides for everybody. `version` counts every change to it, to leave types, holidays, policies and teams:
-- whoever knows this version knows all of them. Until a row says otherwise, the standard house of the rules holds.
create table house (
  one     integer primary key check (one = 1),
  version integer not null,
  rules   text collate "C"
);
insert into house (one, version) values (1, 1);

-- `content` is the value as JSON.
create table leave_type (
  id       text collate "C" primary key,
  position integer not null,
  content  text collate "C" not null
);
create table company_holiday (
  id      text collate "C" primary key,
  content text collate "C" not null
);
create table policy (
  id       text collate "C" primary key,
  position integer not null,
  content  text collate "C" not null
);

-- Those who decide, stage by stage, as JSON.
alter table team add column stages text collate "C" not null default '[]';

-- What is agreed with a person: days are dates, lists are JSON.
alter table person add column starts_on text collate "C";
alter table person add column ends_on text collate "C";
alter table person add column schedules text collate "C" not null default '[]';
alter table person add column places text collate "C" not null default '[]';
alter table person add column allowances text collate "C" not null default '[]';
alter table person add column deactivated_at text collate "C";
create index person_team on person (team_id);

create table adjustment (
  id         text collate "C" primary key,
  username   text collate "C" not null references person (username),
  leave_type text collate "C" not null,
  date       text collate "C" not null,
  days       double precision not null,
  reason     text collate "C" not null,
  made_by    text collate "C" not null,
  made_at    text collate "C" not null
);
create index adjustment_person on adjustment (username, date);

-- Which leave type of the house it is, and what it cost when that was last worked out. Of two approvers, the first.
alter table vacation_request add column leave_type text collate "C";
alter table vacation_request add column days double precision;
alter table vacation_request add column endorsed_by text collate "C";
alter table vacation_request add column escalated_at text collate "C";
alter table vacation_request add column documented_at text collate "C";
