-- Addresses under which calendar programs fetch who is away. Of what makes an address unguessable only the SHA-256 is
-- kept. `kind` says whose leave it is: the owner's, that of a team, or everybody's.
create table calendar_feed (
  id           text collate "C" primary key,
  hash         text collate "C" not null unique,
  owner        text collate "C" not null references person (username),
  kind         text collate "C" not null check (kind in ('PERSON', 'TEAM', 'COMPANY')),
  team_id      text collate "C",
  language     text collate "C" not null,
  created_at   text collate "C" not null,
  last_used_at text collate "C"
);
create index calendar_feed_owner on calendar_feed (owner, created_at);
