-- What organisations mean to spend on executions in a month. It refuses nothing: it warns.
create table budget (
    organisation   uuid primary key,
    monthly_minor  bigint check (monthly_minor > 0),
    alert_at       integer[] not null,
    version        bigint not null,
    set_by         uuid not null,
    set_at         timestamptz not null
);

comment on column budget.organisation is 'Of the schema identity.';
comment on column budget.monthly_minor is 'Null for none.';
comment on column budget.alert_at is 'Percent of the budget, ascending.';

-- Who was warned of what; once for each threshold and month.
create table budget_alert (
    organisation   uuid not null references budget,
    month          date not null check (extract(day from month) = 1),
    percent        integer not null,
    spent_minor    bigint not null,
    monthly_minor  bigint not null,
    alerted_at     timestamptz not null,
    primary key (organisation, month, percent)
);
