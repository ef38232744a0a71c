create table maintenance_window (
    id            uuid primary key default uuidv7(),
    partner       uuid not null,
    monitors      uuid[] not null,
    from_at       timestamptz not null,
    until_at      timestamptz not null,
    reason        text not null,
    announced_at  timestamptz not null,
    announced_by  uuid not null,
    cancelled_at  timestamptz,
    version       bigint not null default 1,
    check (from_at <= until_at),
    constraint maintenance_window_once
        exclude using gist (partner with =, tstzrange(from_at, until_at) with &&)
        where (cancelled_at is null)
);

comment on column maintenance_window.partner is 'Of the schema integrations.';
comment on column maintenance_window.monitors is 'What is taken down; empty for everything.';
comment on column maintenance_window.announced_at is 'Or moved the last time; to shorten it is not to move it.';

create index maintenance_window_by_partner on maintenance_window (partner, from_at)
    where cancelled_at is null;
create index maintenance_window_by_time on maintenance_window (from_at, id)
    where cancelled_at is null;
