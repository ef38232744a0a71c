-- Budgets that are spent too fast: one row from when that is seen until it is over.
create table burn_alert (
    id         uuid primary key default uuidv7(),
    partner    uuid not null,
    kind       text not null check (kind in ('FAST', 'STEADY', 'SLOW')),
    opened_at  timestamptz not null,
    closed_at  timestamptz check (closed_at >= opened_at)
);

create unique index burn_alert_one_open on burn_alert (partner, kind) where closed_at is null;
create index burn_alert_by_partner on burn_alert (partner, opened_at desc);
