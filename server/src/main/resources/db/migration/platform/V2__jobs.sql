create table job (
    id           uuid primary key default uuidv7(),
    kind         text not null,
    input        json not null,
    started_by   uuid not null,
    state        text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    attempt      integer not null default 0,
    done         integer not null default 0,
    total        integer not null default 0,
    result       json,
    error        text,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    check ((state in ('DONE', 'FAILED')) = (finished_at is not null))
);

create index on job (started_by, created_at desc, id desc);
create index on job (finished_at);

create table job_message (
    job       uuid not null references job on delete cascade,
    position  integer not null,
    line      text not null,
    primary key (job, position)
);

-- The schedule of db-scheduler 16; its columns are given.
create table scheduled_tasks (
    task_name             text not null,
    task_instance         text not null,
    task_data             bytea,
    execution_time        timestamptz not null,
    picked                boolean not null,
    picked_by             text,
    last_success          timestamptz,
    last_failure          timestamptz,
    consecutive_failures  integer,
    last_heartbeat        timestamptz,
    version               bigint not null,
    priority              smallint,
    primary key (task_name, task_instance)
);

create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
