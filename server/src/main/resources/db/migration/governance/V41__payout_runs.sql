-- Payouts are prepared by one person and released by another, one run at a time.
create table payout_run (
    id             text collate "C" primary key,
    number         bigint generated always as identity unique,
    state          text not null check (state in ('PREPARED', 'RELEASED', 'PAID', 'CANCELLED')),
    due_by         date not null,
    currency       text not null,
    total_minor    bigint not null,
    payouts        integer not null,
    prepared_by    uuid not null,
    prepared_at    timestamptz not null,
    released_by    uuid,
    released_at    timestamptz,
    execute_on     date,
    paid_by        uuid,
    paid_at        timestamptz,
    paid_on        date,
    reference      text,
    cancelled_by   uuid,
    cancelled_at   timestamptz,
    cancel_reason  text,
    check (released_by <> prepared_by),
    check (state not in ('RELEASED', 'PAID') or released_by is not null),
    check ((state = 'PAID') = (paid_on is not null)),
    check ((state = 'CANCELLED') = (cancel_reason is not null))
);

comment on column payout_run.total_minor is 'Of what is paid: without what was dropped or came back.';
comment on column payout_run.execute_on is 'When the bank is asked to pay.';

create unique index payout_run_one_open on payout_run ((true))
    where state in ('PREPARED', 'RELEASED');

create table payout (
    run            text collate "C" not null references payout_run,
    position       integer not null,
    partner        uuid not null,
    slug           text collate "C" not null,
    name           text not null,
    minor          bigint not null check (minor > 0),
    last_minor     bigint,
    details        uuid not null references payout_details,
    end_to_end_id  text not null unique,
    final          boolean not null,
    state          text not null check (state in ('PENDING', 'DROPPED', 'PAID', 'RETURNED')),
    reason         text,
    returned_on    date,
    primary key (run, position),
    unique (run, partner)
);

comment on column payout.last_minor is 'What the partner was paid by the run before; null when nothing.';
comment on column payout.final is 'Paid although it is below the minimum, or the partner has ended.';

create index payout_by_partner on payout (partner, run);
