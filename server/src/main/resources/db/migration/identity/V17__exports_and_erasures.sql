-- A name that somebody had stays taken, and nothing says whose it was.
alter table username drop constraint username_holder_check;
alter table username add constraint username_holder_check
    check (holder in ('PLATFORM', 'REGISTRATION', 'ACCOUNT', 'FORMER'));

-- What is left of an erased account is its id, under a name that says nothing.
alter table account add column erased_at timestamptz;
alter table account add constraint account_erased_has_nothing check (
    erased_at is null
    or suspended_at is not null and password_hash is null and roles = '{}');

-- What members were told of themselves, for as long as they may fetch it. The last one of each.
create table data_export (
    member        uuid primary key references account on delete cascade,
    id            uuid not null unique default uuidv7(),
    job           uuid not null,
    requested_by  uuid not null,
    requested_at  timestamptz not null,
    finished_at   timestamptz,
    expires_at    timestamptz,
    archive       bytea,
    check ((finished_at is null) = (archive is null)),
    check ((finished_at is null) = (expires_at is null))
);

create index data_export_expires_at on data_export (expires_at);

-- Packed already.
alter table data_export alter column archive set storage external;

-- Wishes to be erased, until it is done or taken back.
create table erasure (
    member        uuid primary key references account on delete cascade,
    requested_by  uuid not null,
    requested_at  timestamptz not null,
    due_at        timestamptz not null check (due_at >= requested_at),
    reason        text,
    obstacle      text
);

comment on column erasure.obstacle is 'Why it was not done when it was due; it is tried again.';

create index erasure_due_at on erasure (due_at);
