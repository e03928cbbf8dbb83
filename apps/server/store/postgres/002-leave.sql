create table team (
  id   text collate "C" primary key,
  name text collate "C" not null unique
);

-- Somebody with an account, once their registration has been published. Days are theirs: see time_zone.
create table person (
  username      text collate "C" primary key,
  user_id       text collate "C" not null unique,
  name          text collate "C" not null,
  time_zone     text collate "C" not null,
  team_id       text collate "C" references team (id),
  registered_at text collate "C" not null
);

create table person_group (
  username   text collate "C" not null references person (username),
  group_name text collate "C" not null check (group_name in ('SUBMITTER', 'APPROVER', 'ADMIN')),
  primary key (username, group_name)
);

-- Which groups a new person gets by the domain of their e-mail address. `groups` is a JSON array.
create table group_rule (
  domain text collate "C" primary key,
  groups text collate "C" not null
);

-- Days are ISO 8601 dates and instants are ISO 8601 in UTC, both as text: they sort as they should, and no driver
-- turns a day into an instant. `asked_at` is when the dates were asked for: of two pending requests the earlier wins.
create table vacation_request (
  id               text collate "C" primary key,
  owner            text collate "C" not null,
  category         text collate "C" not null,
  description      text collate "C",
  approval_status  text collate "C" not null,
  start_date       text collate "C" not null check (length(start_date) = 10),
  end_date         text collate "C" not null check (length(end_date) = 10 and end_date >= start_date),
  approved_by      text collate "C",
  rejection_reason text collate "C",
  created_at       text collate "C" not null,
  updated_at       text collate "C" not null,
  asked_at         text collate "C" not null,
  version          integer not null
);
create index vacation_request_newest on vacation_request (created_at, id);
create index vacation_request_owner on vacation_request (owner, end_date);
create index vacation_request_status on vacation_request (approval_status, end_date);

create table notification (
  id                  text collate "C" primary key,
  recipient           text collate "C" not null,
  kind                text collate "C" not null,
  message             text collate "C" not null,
  vacation_request_id text collate "C" not null,
  created_at          text collate "C" not null,
  read_at             text collate "C"
);
create index notification_recipient on notification (recipient, created_at, id);
create index notification_unread on notification (recipient) where read_at is null;

-- Mails of a notification that has not reached everybody yet, so that a second attempt sends no mail twice.
create table sent_mail (
  notification_id text collate "C" primary key,
  sent_at         text collate "C" not null
);
