-- Addresses under which calendar programs fetch who is away. Of what makes an address unguessable only the SHA-256 is
-- kept. `kind` says whose leave it is: the owner's, that of a team, or everybody's.
create table calendar_feed (
  id           text primary key,
  hash         text not null unique,
  owner        text not null references person (username),
  kind         text not null check (kind in ('PERSON', 'TEAM', 'COMPANY')),
  team_id      text,
  language     text not null,
  created_at   text not null,
  last_used_at text
) strict;
create index calendar_feed_owner on calendar_feed (owner, created_at);
