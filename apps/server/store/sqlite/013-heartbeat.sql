-- Written when somebody asks whether the server can serve: whoever cannot write this cannot write the event log either.
create table heartbeat (
  one integer primary key check (one = 1),
  at  text not null
) strict;
