-- Tables of the libraries: sessions, event publications, scheduled tasks. No personal data:
-- events carry ids only; sessions carry the worker's identity.
create schema teknisk;
grant usage on schema teknisk to helhet_app, helhet_loader;
create table teknisk.spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null, last_access_time bigint not null,
  max_inactive_interval int not null, expiry_time bigint not null,
  principal_name varchar(100)
);
create index on teknisk.spring_session (expiry_time);
create index on teknisk.spring_session (principal_name);
create table teknisk.spring_session_attributes (
  session_primary_id char(36) not null references teknisk.spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
create table teknisk.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index on teknisk.event_publication using hash (serialized_event);
create index on teknisk.event_publication (completion_date);
create table teknisk.scheduled_tasks (
  task_name text not null, task_instance text not null, task_data bytea,
  execution_time timestamptz not null, picked boolean not null, picked_by text,
  last_success timestamptz, last_failure timestamptz, consecutive_failures int,
  last_heartbeat timestamptz, version bigint not null, priority smallint,
  primary key (task_name, task_instance)
);
create index on teknisk.scheduled_tasks (execution_time);
create index on teknisk.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on all tables in schema teknisk to helhet_app;
