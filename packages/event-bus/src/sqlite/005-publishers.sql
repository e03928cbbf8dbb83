-- Who has published which event, in the version in which it is stored.
create table event_publisher (
  type       text not null,
  version    integer not null,
  publisher  text not null,
  first_seen text not null,
  last_seen  text not null,
  events     integer not null,
  primary key (type, version, publisher)
) strict, without rowid;
