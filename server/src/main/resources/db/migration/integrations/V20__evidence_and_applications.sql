create table partner_evidence (
    id          uuid primary key default uuidv7(),
    partner     uuid not null references partner,
    criterion   text not null,
    url         text,
    sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name   text,
    media_type  text,
    bytes       bigint,
    expires_on  date,
    note        text,
    added_at    timestamptz not null,
    added_by    uuid not null,
    check ((url is null) <> (sha256 is null)),
    check ((sha256 is null) = (file_name is null)),
    check ((sha256 is null) = (media_type is null)),
    check ((sha256 is null) = (bytes is null))
);

comment on column partner_evidence.expires_on is 'The first day, in UTC, on which it shows nothing any more; null for no end.';

create index partner_evidence_by_partner on partner_evidence (partner, id);

create table partner_application (
    id                uuid primary key default uuidv7(),
    partner           uuid not null references partner,
    statement         text not null,
    staging_endpoint  text,
    state             text not null default 'OPEN' check (state in ('OPEN', 'DECIDED', 'WITHDRAWN')),
    applied_at        timestamptz not null,
    applied_by        uuid not null,
    waiting_since     timestamptz not null,
    closed_at         timestamptz,
    measure_until     timestamptz,
    probe_seconds     integer check (probe_seconds > 0),
    next_probe_at     timestamptz,
    check ((state = 'OPEN') = (closed_at is null)),
    check ((measure_until is null) = (probe_seconds is null)),
    check ((measure_until is null) = (next_probe_at is null)),
    check (measure_until is null or staging_endpoint is not null)
);

comment on column partner_application.waiting_since is 'When it was made, or reopened by an appeal.';
comment on column partner_application.measure_until is 'The earliest end of its measurement; null when nothing is measured.';
comment on column partner_application.next_probe_at is 'Whoever moves it on has the next probe to himself.';

create unique index partner_application_open on partner_application (partner) where state = 'OPEN';
create index partner_application_by_partner on partner_application (partner, id);
create index partner_application_waiting on partner_application (waiting_since, id)
    where state = 'OPEN';
create index partner_application_due on partner_application (next_probe_at)
    where state = 'OPEN' and next_probe_at is not null;

-- One look at a staging endpoint. What was missed while the platform was down is not in it.
create table probe (
    application  uuid not null references partner_application on delete cascade,
    at           timestamptz not null,
    millis       integer not null check (millis >= 0),
    status       smallint not null,
    primary key (application, at)
);

comment on column probe.status is 'Of the HTTP answer; 0 = not reached, 1 = forbidden to reach, 2 = not answered in time.';
