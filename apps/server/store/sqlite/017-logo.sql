-- The logo of the house; one row at most. `tag` is made of its bytes.
create table logo (
  one        integer primary key check (one = 1),
  tag        text not null,
  media_type text not null,
  content    blob not null
) strict;
