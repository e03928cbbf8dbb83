create table team (
  id   text primary key,
  name text not null unique
) strict;

-- Somebody with an account, once their registration has been published. Days are theirs: see time_zone.
create table person (
  username      text primary key,
  user_id       text not null unique,
  name          text not null,
  time_zone     text not null,
  team_id       text references team (id),
  registered_at text not null
) strict;

create table person_group (
  username   text not null references person (username),
  group_name text not null check (group_name in ('SUBMITTER', 'APPROVER', 'ADMIN')),
  primary key (username, group_name)
) strict;

-- Which groups a new person gets by the domain of their e-mail address. `groups` is a JSON array.
create table group_rule (
  domain text primary key,
  groups text not null
) strict;

-- Days are ISO 8601 dates and instants are ISO 8601 in UTC, both as text: they sort as they should, and no driver
-- turns a day into an instant. `asked_at` is when the dates were asked for: of two pending requests the earlier wins.
create table vacation_request (
  id               text primary key,
  owner            text not null,
  category         text not null,
  description      text,
  approval_status  text not null,
  start_date       text not null check (length(start_date) = 10),
  end_date         text not null check (length(end_date) = 10 and end_date >= start_date),
  approved_by      text,
  rejection_reason text,
  created_at       text not null,
  updated_at       text not null,
  asked_at         text not null,
  version          integer not null
) strict;
create index vacation_request_newest on vacation_request (created_at, id);
create index vacation_request_owner on vacation_request (owner, end_date);
create index vacation_request_status on vacation_request (approval_status, end_date);

create table notification (
  id                  text primary key,
  recipient           text not null,
  kind                text not null,
  message             text not null,
  vacation_request_id text not null,
  created_at          text not null,
  read_at             text
) strict;
create index notification_recipient on notification (recipient, created_at, id);
create index notification_unread on notification (recipient) where read_at is null;

-- Mails of a notification that has not reached everybody yet, so that a second attempt sends no mail twice.
create table sent_mail (
  notification_id text primary key,
  sent_at         text not null
) strict;
