-- Money of a statement that disputes keep back: as long as at least one of them does.
create table statement_hold (
    case_id    text collate "C" not null,
    statement  text collate "C" not null references statement,
    state      text not null check (state in ('HELD', 'RELEASED', 'REVERSED')),
    minor      bigint not null,
    held_at    timestamptz not null,
    ended_at   timestamptz,
    primary key (case_id, statement),
    check ((state = 'HELD') = (ended_at is null))
);

comment on column statement_hold.minor is 'What was kept back when it began.';

create index statement_hold_by_statement on statement_hold (statement) where state = 'HELD';

create table penalty (
    reference     text collate "C" primary key,
    partner       uuid not null,
    month         date not null,
    basis_points  integer not null check (basis_points between 1 and 10000),
    reason        text not null,
    added_at      timestamptz not null,
    minor         bigint check (minor >= 0)
);

comment on column penalty.minor is 'What it came to; null until its month is settled.';

create index penalty_waiting on penalty (month) where minor is null;
create index penalty_by_partner on penalty (partner, month);
