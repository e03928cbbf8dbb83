-- Who has published which event, in the version in which it is stored.
create table event_publisher (
  type       text collate "C" not null,
  version    integer not null,
  publisher  text collate "C" not null,
  first_seen text collate "C" not null,
  last_seen  text collate "C" not null,
  events     bigint not null,
  primary key (type, version, publisher)
);
