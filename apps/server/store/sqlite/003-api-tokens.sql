-- With what programs publish and read events. Of the token itself only the SHA-256 is kept. `scopes` is a JSON object.
create table api_token (
  id           text primary key,
  hash         text not null unique,
  name         text not null,
  scopes       text not null,
  created_by   text not null,
  created_at   text not null,
  expires_at   text,
  last_used_at text,
  revoked_at   text
) strict;
