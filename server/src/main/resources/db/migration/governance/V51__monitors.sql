-- What is watched of an agreement. Monitors are never deleted: what they found is evidence.
create table monitor (
    id                  uuid primary key default uuidv7(),
    agreement           uuid not null references agreement,
    partner             uuid not null,
    name                text not null,
    kind                text not null check (kind in ('HTTP', 'ALERTS', 'EXECUTIONS')),
    service_hours       text not null check (service_hours in ('ALWAYS', 'BUSINESS')),
    url                 text,
    method              text check (method in ('GET', 'HEAD')),
    expected_status     integer[] not null default '{}',
    body_contains       text,
    interval_seconds    integer not null check (interval_seconds between 10 and 86400),
    timeout_seconds     integer not null check (timeout_seconds between 0 and 30),
    tls_warn_days       integer check (tls_warn_days between 1 and 365),
    least_success       integer check (least_success between 1 and 10000),
    created_at          timestamptz not null,
    created_by          uuid not null,
    paused_at           timestamptz,
    paused_reason       text,
    ended_at            timestamptz,
    version             bigint not null default 1,
    check ((kind = 'HTTP') = (url is not null)),
    check ((kind = 'HTTP') = (method is not null)),
    check ((kind = 'EXECUTIONS') = (least_success is not null)),
    check ((paused_at is null) = (paused_reason is null))
);

comment on column monitor.partner is 'Of the agreement; a partner of the schema integrations.';
comment on column monitor.expected_status is 'None for every one from 200 to 299.';
comment on column monitor.least_success is 'In basis points of an hour''s executions.';

create unique index monitor_by_name on monitor (partner, lower(name)) where ended_at is null;
create index monitor_by_agreement on monitor (agreement, id);
create index monitor_by_partner on monitor (partner);

-- What changes with every look, one narrow row a monitor. It has no other index and room to spare,
-- so that a look updates it in place; a few thousand rows are read through to find those due.
create table monitor_state (
    monitor            uuid primary key references monitor,
    turn_at            timestamptz,
    due_at             timestamptz,
    busy_until         timestamptz,
    watched_from       timestamptz not null,
    seen_at            timestamptz,
    up                 boolean,
    last_at            timestamptz,
    last_why           smallint,
    last_status        smallint,
    last_millis        integer,
    certificate_until  timestamptz,
    warned_until       timestamptz
) with (fillfactor = 40, autovacuum_vacuum_scale_factor = 0.5);

comment on column monitor_state.turn_at is 'The moment on its grid; due_at lies near it. Null while nobody looks by turns.';
comment on column monitor_state.busy_until is 'A node looks at it now, and is given up then.';
comment on column monitor_state.watched_from is 'Since when it is watched without a pause.';
comment on column monitor_state.seen_at is 'Of the newest look that counts; null since watched_from.';
comment on column monitor_state.warned_until is 'The end of the certificate people were warned of.';

-- Time that nobody watched, on purpose.
create table monitor_pause (
    monitor   uuid not null references monitor,
    from_at   timestamptz not null,
    until_at  timestamptz,
    reason    text not null,
    by        uuid not null,
    primary key (monitor, from_at),
    check (from_at <= until_at)
);

-- Each look, for as long as somebody may want to see it. One partition a day, made by the platform.
create table probe (
    monitor  uuid not null,
    at       timestamptz not null,
    why      smallint,
    status   smallint,
    millis   integer not null,
    primary key (monitor, at)
) partition by range (at);

comment on column probe.why is 'Why it failed; null for a success.';

-- What looks come to, for good.
create table outage (
    monitor   uuid not null references monitor,
    from_at   timestamptz not null,
    until_at  timestamptz,
    cause     smallint not null,
    primary key (monitor, from_at),
    check (from_at <= until_at)
);

create unique index outage_open on outage (monitor) where until_at is null;

create table gap (
    monitor   uuid not null references monitor,
    from_at   timestamptz not null,
    until_at  timestamptz not null,
    primary key (monitor, from_at),
    check (from_at <= until_at)
);

comment on table gap is 'When nobody knows how it was.';

create table monitor_day (
    monitor  uuid not null references monitor,
    day      date not null,
    probes   integer not null,
    failed   integer not null,
    times    bytea,
    primary key (monitor, day)
);

comment on column monitor_day.times is 'How long answers took, see AnswerTimes; null without any.';

-- Hours whose probes are in monitor_day; what comes later is not added any more.
create table probe_hour (
    hour  timestamptz primary key
);

-- When the platform itself could not look.
create table platform_outage (
    id        bigint generated always as identity primary key,
    from_at   timestamptz not null,
    until_at  timestamptz,
    why       text not null check (why in ('NOT_RUNNING', 'NETWORK')),
    check (from_at <= until_at)
);

create index platform_outage_by_time on platform_outage (from_at);

create table platform_heartbeat (
    one      boolean primary key default true check (one),
    beat_at  timestamptz not null
);

-- What the operator's Alertmanager told; each alert once, however often it is told.
create table alert (
    monitor      uuid not null references monitor,
    fingerprint  text collate "C" not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz,
    primary key (monitor, fingerprint, starts_at)
);

create index alert_firing on alert (monitor) where ends_at is null;
