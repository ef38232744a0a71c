-- Criteria and evidence are kept as they were judged, whatever the criteria become.
create table certification (
    id              uuid primary key default uuidv7(),
    member_id       uuid not null references member,
    level           text not null,
    cohort          text,
    criteria        jsonb not null,
    evidence        jsonb not null,
    reason          text not null,
    granted_at      timestamptz not null,
    granted_by      uuid not null check (granted_by <> member_id),
    expires_on      date,
    reminded_at     timestamptz,
    expiry_told_at  timestamptz,
    revoked_at      timestamptz,
    revoked_by      uuid,
    revoked_reason  text,
    check ((revoked_at is null) = (revoked_by is null)),
    check ((revoked_at is null) = (revoked_reason is null))
);

comment on column certification.expires_on is 'The first day, in UTC, on which it is no longer valid.';

create index certification_by_member on certification (member_id, granted_at);
create index certification_by_expiry on certification (expires_on)
    where expires_on is not null and revoked_at is null and expiry_told_at is null;

create table certification_application (
    id                uuid primary key default uuidv7(),
    member_id         uuid not null references member,
    level             text not null,
    statement         text not null,
    evidence          jsonb not null,
    state             text not null default 'SUBMITTED'
        check (state in ('SUBMITTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    submitted_at      timestamptz not null,
    decided_at        timestamptz,
    decided_by        uuid,
    reason            text,
    certification_id  uuid references certification,
    check ((state in ('GRANTED', 'REFUSED')) = (decided_by is not null)),
    check ((state = 'GRANTED') = (certification_id is not null))
);

create unique index certification_application_open on certification_application (member_id, level)
    where state = 'SUBMITTED';
create index certification_application_by_member on certification_application (member_id, id);
create index certification_application_by_state on certification_application (state, id);
