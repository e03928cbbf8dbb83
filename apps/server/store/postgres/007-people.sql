-- Counts the changes of what is edited as a whole, so that of two people who edit it at once the second is told.
alter table team add column version integer not null default 1;
alter table person add column terms_version integer not null default 0;
create index person_name on person (name, username);

-- Who has yet to choose a password by a link, of which only the SHA-256 is kept, once it has been mailed. The row goes when
-- they have.
create table invitation (
  username   text collate "C" primary key references person (username),
  id         text collate "C" not null,
  hash       text collate "C" unique,
  invited_by text collate "C" not null,
  invited_at text collate "C" not null,
  expires_at text collate "C" not null
);
