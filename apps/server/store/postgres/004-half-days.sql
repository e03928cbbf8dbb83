-- Leave may begin at noon of its first day, and end at noon of its last.
alter table vacation_request add column starts_at text not null default 'MORNING' check (starts_at in ('MORNING', 'NOON'));
alter table vacation_request add column ends_at text not null default 'EVENING' check (ends_at in ('NOON', 'EVENING'));
