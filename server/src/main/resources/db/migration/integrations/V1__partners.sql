create table partner (
    id                   uuid primary key default uuidv7(),
    slug                 text collate "C" not null unique check (slug ~ '^[a-z0-9-]{2,64}$'),
    name                 text not null check (length(name) between 1 and 100),
    folded_name          text not null unique,
    category             text not null,
    website              text not null,
    contact_email        text not null,
    description          text not null,
    organisation         uuid not null unique,
    status               text not null default 'REGISTERED'
        check (status in ('REGISTERED', 'CERTIFIED', 'SUSPENDED', 'EXPIRED', 'TERMINATED')),
    joined_at            timestamptz not null,
    certification_score  numeric(5, 2) check (certification_score between 0 and 100),
    certification_path   text check (certification_path in ('CRITERIA', 'OVERALL')),
    certified_until      date,
    agreement_tier       text check (agreement_tier in ('STANDARD', 'PREMIUM', 'ENTERPRISE')),
    active_skills        integer not null default 0 check (active_skills >= 0),
    version              bigint not null default 1
);

comment on column partner.folded_name is 'The name without case and look-alikes, so that none imitates another.';
comment on column partner.certified_until is 'The first day, in UTC, on which the certification is no longer valid.';
comment on column partner.agreement_tier is 'Of the agreement in force, as governance tells; null without one.';
comment on column partner.active_skills is 'Skills with a version that is published and not yanked.';

create index partner_by_name on partner (lower(name), id);
create index partner_by_joining on partner (joined_at desc, id desc);
create index partner_by_category on partner (category, status);
create index partner_by_expiry on partner (certified_until) where status = 'CERTIFIED';

-- Every change of a partner's status, with who decided it and why. Never changed afterwards.
create table partner_decision (
    id           uuid primary key default uuidv7(),
    partner      uuid not null references partner,
    from_status  text,
    to_status    text not null,
    reason       text not null,
    decided_at   timestamptz not null,
    decided_by   uuid,
    review       uuid,
    rfc          integer
);

comment on column partner_decision.decided_by is 'Null when the platform did it by rule.';

create index partner_decision_by_partner on partner_decision (partner, id);
