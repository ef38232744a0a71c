alter table billing_month
    add column due_told_at  timestamptz,
    add column job          uuid,
    add column sealed_at    timestamptz,
    add column sealed_by    uuid,
    add column executions   bigint,
    add column late         bigint,
    add column own          bigint,
    add column failed       bigint,
    add column billed       bigint,
    add column quantity     bigint,
    add column root         bytea,
    add column key_id       text,
    add column signature    bytea,
    add column dropped_at   timestamptz,
    add check (sealed_at is null or closed_at is not null),
    add check (num_nulls(sealed_at, executions, late, own, failed, billed, quantity, root, key_id,
        signature) in (0, 10)),
    add check (dropped_at is null or sealed_at is not null);

comment on column billing_month.due_told_at is 'When FINANCE was reminded to seal it.';
comment on column billing_month.job is 'Which seals it; null when the platform does so by itself.';
comment on column billing_month.sealed_by is 'Who asked for it; null for the platform.';
comment on column billing_month.late is 'Executed in an earlier month, which was closed by then.';
comment on column billing_month.own is 'Of publishers themselves: counted, never billed.';
comment on column billing_month.billed is 'Succeeded for others.';
comment on column billing_month.quantity is 'Of those billed.';
comment on column billing_month.signature is 'Of the platform over month, counts, root and time.';
comment on column billing_month.dropped_at is 'From then on its single executions are gone.';
