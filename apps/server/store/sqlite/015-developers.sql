-- There is a group for developers. SQLite cannot change a check, so the table is written anew.
create table person_group_known (
  username   text not null references person (username),
  group_name text not null check (group_name in ('SUBMITTER', 'APPROVER', 'DEVELOPER', 'ADMIN')),
  primary key (username, group_name)
) strict;
insert into person_group_known (username, group_name) select username, group_name from person_group;
drop table person_group;
alter table person_group_known rename to person_group;
