-- What a person has chosen for themselves: how they are spoken to, and what they are told by which way. `told` is JSON, by
-- kind of notification; what is left out is as usual. `digest_on` is the day, where they live, of their last daily mail.
create table profile (
  username    text collate "C" primary key references person (username),
  language    text collate "C",
  date_format text collate "C",
  told        text collate "C" not null default '{}',
  digest_on   text collate "C"
);

-- The person’s own picture. `tag` is made of its bytes.
create table picture (
  username   text collate "C" primary key references person (username),
  tag        text collate "C" not null,
  media_type text collate "C" not null,
  content    bytea not null
);

-- What a notification is about, as JSON, so that a page can say it in the reader’s language; whether the person finds it
-- among their notifications; and whether they get it by mail.
alter table notification add column facts text collate "C" not null default '{}';
alter table notification add column in_app integer not null default 1;
alter table notification add column mail text collate "C" not null default 'AT_ONCE' check (mail in ('AT_ONCE', 'DAILY', 'NEVER', 'DIGESTED'));
create index notification_age on notification (created_at);
create index notification_daily on notification (recipient, created_at) where mail = 'DAILY';

-- Which reminders of days that expire have been given: `mark` is how many days before.
create table expiry_reminder (
  username    text collate "C" not null references person (username),
  leave_type  text collate "C" not null,
  last_day    text collate "C" not null,
  mark        integer not null,
  reminded_at text collate "C" not null,
  primary key (username, leave_type, last_day, mark)
);

-- People who are being erased, until nothing names them any more. Their row says who they were until then, and then goes.
create table erasure (
  pseudonym  text collate "C" primary key,
  names      text collate "C" not null,
  begun_by   text collate "C" not null,
  begun_at   text collate "C" not null
);
