-- There is a group for developers.
alter table person_group drop constraint person_group_group_name_check;
alter table person_group add constraint person_group_group_name_check
  check (group_name in ('SUBMITTER', 'APPROVER', 'DEVELOPER', 'ADMIN'));
