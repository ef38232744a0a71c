-- What follows from a month whose promises were not kept, each step by itself.
create table sla_step (
    id            uuid primary key default uuidv7(),
    partner       uuid not null,
    month         date not null,
    kind          text not null check (kind in ('PENALTY', 'NOTICE', 'RESCORE', 'SUSPENSION')),
    state         text not null default 'PENDING'
        check (state in ('PENDING', 'HELD', 'DONE', 'WAIVED')),
    due_at        timestamptz not null,
    next_at       timestamptz not null,
    basis_points  integer check (basis_points between 1 and 10000),
    reason        text,
    decided_by    uuid,
    decided_at    timestamptz,
    done_at       timestamptz,
    outcome       text,
    version       bigint not null default 1,
    unique (partner, month, kind),
    foreign key (partner, month) references sla_month,
    check ((kind = 'PENALTY') = (basis_points is not null)),
    check ((state = 'DONE') = (done_at is not null)),
    check (state not in ('HELD', 'WAIVED') or (reason is not null and decided_by is not null))
);

comment on column sla_step.next_at is 'When it is tried next; later than due_at after a failure.';
comment on column sla_step.basis_points is 'Of the partner''s share; by the scale at the seal.';
comment on column sla_step.reason is 'Why it was held, released or waived last.';
comment on column sla_step.outcome is 'What it came to, or what went wrong the last time.';

create index sla_step_due on sla_step (next_at, id) where state = 'PENDING';
create index sla_step_by_time on sla_step (due_at desc, id desc);
