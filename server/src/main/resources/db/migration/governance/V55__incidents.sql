-- Part of every PostgreSQL and trusted, like the extensions before: lets ranges of one owner be
-- kept from overlapping.
create extension if not exists btree_gist schema public;

create table incident_counter (
    year  integer primary key,
    last  integer not null check (last > 0)
);

create table incident (
    id                 text collate "C" primary key check (id ~ '^INC-[0-9]{4}-[0-9]{3,}$'),
    partner            uuid not null,
    monitor            uuid,
    severity           text not null check (severity in ('CRITICAL', 'MAJOR', 'MINOR')),
    title              text not null,
    description        text not null,
    origin             text not null check (origin in ('MONITOR', 'STAFF', 'CONSUMER', 'PARTNER')),
    opened_at          timestamptz not null,
    opened_by          uuid,
    reported_at        timestamptz not null,
    response_severity  text not null check (response_severity in ('CRITICAL', 'MAJOR', 'MINOR')),
    counts             boolean not null,
    target_seconds     bigint check (target_seconds > 0),
    due_at             timestamptz,
    escalate_at        timestamptz,
    escalations        smallint not null default 0 check (escalations between 0 and 2),
    acknowledged_at    timestamptz check (acknowledged_at >= opened_at),
    acknowledged_by    uuid,
    resolved_at        timestamptz check (resolved_at >= opened_at),
    resolved_by        uuid,
    up_since           timestamptz,
    post_mortem        text,
    version            bigint not null default 1,
    check (opened_at <= reported_at),
    check ((origin = 'MONITOR') = (opened_by is null)),
    check (origin <> 'MONITOR' or monitor is not null),
    check (origin <> 'PARTNER' or not counts),
    check (acknowledged_at is null or resolved_at is null or acknowledged_at <= resolved_at),
    check (acknowledged_by is null or acknowledged_at is not null),
    check (resolved_by is null or resolved_at is not null),
    check (escalate_at is null or (acknowledged_at is null and resolved_at is null)),
    check (post_mortem is null or resolved_at is not null)
);

comment on column incident.partner is 'Of the schema integrations.';
comment on column incident.monitor is 'What it is about; null when no monitor watches it.';
comment on column incident.opened_by is 'Null for a monitor.';
comment on column incident.reported_at is 'When it was entered; later than opened_at when staff back-dated it.';
comment on column incident.response_severity is 'The least severity whose response counted when it was opened.';
comment on column incident.counts is 'Whether it counts for the average response.';
comment on column incident.target_seconds is 'Of the agreement in force when it was opened; null without one.';
comment on column incident.due_at is 'When the target is used up as far as is known; null while the clock is paused.';
comment on column incident.escalate_at is 'When somebody else is to be told next that nobody answers.';
comment on column incident.resolved_by is 'Null when its monitor was up again for long enough.';
comment on column incident.up_since is 'Since when its monitor is up again; it resolves itself a little later.';

create unique index incident_one_open on incident (monitor)
    where monitor is not null and resolved_at is null;
create index incident_by_partner on incident (partner, opened_at desc, id desc);
create index incident_by_time on incident (opened_at desc, id desc);
create index incident_open on incident (partner) where resolved_at is null;
create index incident_to_escalate on incident (escalate_at) where escalate_at is not null;
create index incident_up_again on incident (up_since)
    where up_since is not null and resolved_at is null;

-- While the response clock stands still.
create table incident_pause (
    incident    text collate "C" not null references incident,
    from_at     timestamptz not null,
    until_at    timestamptz check (until_at >= from_at),
    reason      text not null,
    paused_by   uuid not null,
    resumed_by  uuid,
    primary key (incident, from_at),
    constraint incident_pause_once
        exclude using gist (incident with =, tstzrange(from_at, until_at) with &&)
);

comment on column incident_pause.until_at is 'Null while it lasts.';
comment on column incident_pause.resumed_by is 'Null while it lasts, and when the acknowledgement ended it.';

create table incident_event (
    incident  text collate "C" not null references incident,
    number    bigint generated always as identity,
    at        timestamptz not null,
    what      text not null,
    by        uuid,
    text      text,
    severity  text check (severity in ('CRITICAL', 'MAJOR', 'MINOR')),
    public    boolean not null,
    primary key (incident, number)
);

comment on column incident_event.by is 'Null when the platform did it by rule.';
comment on column incident_event.severity is 'What it was set to, where that is what happened.';
comment on column incident_event.public is 'Whether everybody may read its text.';

create index incident_event_public on incident_event (incident, number) where public;

-- What monitors told, each once: whatever is told again, or late, changes nothing it should not.
create table monitor_signal (
    monitor  uuid not null,
    at       timestamptz not null,
    up       boolean not null,
    primary key (monitor, at, up)
);
