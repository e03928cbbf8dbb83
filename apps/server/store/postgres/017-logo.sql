-- The logo of the house; one row at most. `tag` is made of its bytes.
create table logo (
  one        integer primary key check (one = 1),
  tag        text collate "C" not null,
  media_type text collate "C" not null,
  content    bytea not null
);
