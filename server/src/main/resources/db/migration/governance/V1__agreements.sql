create table agreement (
    id                   uuid primary key default uuidv7(),
    partner              uuid not null,
    status               text not null default 'ONBOARDING'
        check (status in ('ONBOARDING', 'ACTIVE', 'EXPIRED', 'TERMINATED', 'WITHDRAWN')),
    integration_type     text not null,
    tier                 text not null check (tier in ('STANDARD', 'PREMIUM', 'ENTERPRISE')),
    escalation_contact   text not null,
    zone                 text not null,
    missing_data         text not null check (missing_data in ('EXCLUDED', 'UP', 'DOWN')),
    legal_version        text not null,
    created_at           timestamptz not null,
    created_by           uuid not null,
    starts_on            date,
    ends_on              date,
    version              bigint not null default 1,
    check ((status in ('ONBOARDING', 'WITHDRAWN')) = (starts_on is null)),
    check ((starts_on is null) = (ends_on is null)),
    check (starts_on < ends_on)
);

comment on column agreement.partner is 'A partner of the schema integrations.';
comment on column agreement.tier is 'Of its newest terms; which were in force when, say the terms.';
comment on column agreement.ends_on is 'The first day, in UTC, on which it is no longer in force.';

create unique index agreement_one_a_partner on agreement (partner)
    where status in ('ONBOARDING', 'ACTIVE', 'EXPIRED');
create index agreement_by_partner on agreement (partner, id desc);
create index agreement_by_status on agreement (status, id desc);
create index agreement_by_end on agreement (ends_on) where status = 'ACTIVE';
