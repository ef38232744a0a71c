-- Months of which a mediator decided that nothing may follow. What was sealed stays as it is.
create table sla_overruling (
    partner  uuid not null,
    month    date not null,
    case_id  text collate "C" not null,
    at       timestamptz not null,
    primary key (partner, month),
    foreign key (partner, month) references sla_month
);

alter table sla_step
    add column took_effect boolean,
    drop constraint sla_step_check2,
    add constraint sla_step_reason check (state not in ('HELD', 'WAIVED') or reason is not null);

comment on column sla_step.decided_by is 'Null when it follows from a decision in a dispute.';
comment on column sla_step.took_effect is
    'Whether a suspension changed anything; null for everything else.';
