-- A partner may contest what the platform made of its service levels: then the platform answers.
alter table dispute
    alter column respondent drop not null,
    add column sla_month date check (extract(day from sla_month) = 1),
    add check (respondent is not null or respondent_partner is null),
    add check ((sla_month is not null) = (respondent is null));

comment on column dispute.respondent is
    'An organisation of the schema identity; null for the platform.';
comment on column dispute.sla_month is 'The sealed month a partner contests; null for all others.';

drop index dispute_one_open;
create unique index dispute_one_open on dispute (claimant, respondent, type, sla_month)
    nulls not distinct where state not in ('SETTLED', 'FINAL');
create unique index dispute_one_of_month on dispute (claimant, sla_month)
    where sla_month is not null;

alter table dispute_ruling
    drop constraint dispute_ruling_outcome_check,
    add constraint dispute_ruling_outcome_check
        check (outcome in ('SUSPEND', 'REMEDIATE', 'TERMINATE', 'UPHOLD', 'DISMISS'));

alter table penalty
    add column waived_at timestamptz,
    add column waiver text,
    add check ((waived_at is null) = (waiver is null));

comment on column penalty.waiver is 'Why it was taken back; null while it stands.';
