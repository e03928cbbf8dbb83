-- What the server has been doing, step by step: bounded by age and number, and of a part of the requests only.
create table span (
  trace_id   text    not null,
  span_id    text    not null,
  parent_id  text,
  name       text    not null,
  kind       text    not null check (kind in ('INTERNAL', 'SERVER', 'CLIENT', 'PRODUCER', 'CONSUMER')),
  node       text,
  started_at bigint  not null,
  duration   bigint  not null,
  failed     integer not null check (failed in (0, 1)),
  detail     text    not null,
  primary key (trace_id, span_id)
);
create index span_started_at on span (started_at);
-- One row for each trace, so that a list of them need not look at every span.
create table trace (
  trace_id   text    not null primary key,
  name       text    not null,
  rank       integer not null,
  started_at bigint  not null,
  ended_at   bigint  not null,
  spans      integer not null,
  failures   integer not null
);
create index trace_started_at on trace (started_at);
