create index agreement_by_signing on agreement (signed_at) where signed_at is not null;
create index dispute_by_filing on dispute (filed_at desc, id desc);

-- What waits for staff, without a walk through what is done.
create index sla_step_open on sla_step (due_at, id) where state in ('PENDING', 'HELD');
create index payout_details_unverified on payout_details (entered_at)
    where verified is null and replaced_at is null;
