-- With what programs publish and read events. Of the token itself only the SHA-256 is kept. `scopes` is a JSON object.
create table api_token (
  id           text collate "C" primary key,
  hash         text collate "C" not null unique,
  name         text collate "C" not null,
  scopes       text collate "C" not null,
  created_by   text collate "C" not null,
  created_at   text collate "C" not null,
  expires_at   text collate "C",
  last_used_at text collate "C",
  revoked_at   text collate "C"
);
