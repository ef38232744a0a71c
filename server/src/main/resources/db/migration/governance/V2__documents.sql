alter table agreement
    add signed_at          timestamptz,
    add told_tier          text,
    add termination_reason text,
    add termination_on     date,
    add terminated_by      uuid,
    add terminated_at      timestamptz,
    add check ((termination_on is null) = (terminated_at is null));

comment on column agreement.signed_at is 'When it was first in force.';
comment on column agreement.told_tier is 'What the marketplace was told last.';
comment on column agreement.termination_on is
    'The first day, in UTC, on which it is no longer in force; may be a day to come.';

create table document (
    id                     uuid primary key default uuidv7(),
    agreement              uuid not null references agreement,
    kind                   text not null check (kind in ('AGREEMENT', 'AMENDMENT', 'RENEWAL')),
    state                  text not null default 'OPEN'
        check (state in ('OPEN', 'SIGNED', 'CANCELLED')),
    legal_version          text not null,
    integration_type       text not null,
    tier                   text not null check (tier in ('STANDARD', 'PREMIUM', 'ENTERPRISE')),
    escalation_contact     text not null,
    zone                   text not null,
    missing_data           text not null check (missing_data in ('EXCLUDED', 'UP', 'DOWN')),
    first_response_minutes integer not null,
    uptime_basis_points    integer not null,
    support_hours          text not null
        check (support_hours in ('BUSINESS', 'ALWAYS', 'ALWAYS_DEDICATED')),
    partner_basis_points   integer not null,
    platform_basis_points  integer not null,
    minimum_payout_minor   bigint not null,
    currency               text not null,
    net_days               integer not null,
    effective_on           date,
    reason                 text,
    reopened               text[] not null default '{}',
    proposed_at            timestamptz not null,
    proposed_by            uuid not null,
    markdown               text,
    sha256                 text,
    signed_at              timestamptz,
    pdf_sha256             text,
    check (partner_basis_points + platform_basis_points = 10000),
    check ((kind = 'AMENDMENT') = (effective_on is not null)),
    check ((markdown is null) = (sha256 is null)),
    check ((state = 'SIGNED') = (signed_at is not null)),
    check ((state = 'SIGNED') = (pdf_sha256 is not null)),
    check (state <> 'SIGNED' or markdown is not null)
);

comment on column document.markdown is
    'Fixed by the first signature; before that the text is composed anew each time.';
comment on column document.sha256 is 'Of the text in UTF-8, in lower-case hexadecimal digits.';

create unique index document_one_open on document (agreement) where state = 'OPEN';
create index document_by_agreement on document (agreement, id desc);
create index document_by_text on document (sha256) where sha256 is not null;
create unique index document_by_pdf on document (pdf_sha256) where pdf_sha256 is not null;

create function signed_documents_stay() returns trigger language plpgsql as $$
begin
    raise exception 'document % is signed and stays as it is', old.id;
end $$;

create trigger signed_documents_stay before update or delete on document
    for each row when (old.state = 'SIGNED') execute function signed_documents_stay();

create table signature (
    document        uuid not null references document,
    side            text not null check (side in ('PARTNER', 'PLATFORM')),
    member          uuid not null,
    name            text not null,
    title           text,
    signed_at       timestamptz not null,
    ip_address      text not null,
    document_sha256 text not null,
    primary key (document, side)
);

comment on column signature.ip_address is 'For finance and the signer only.';

create unique index signature_one_a_member on signature (document, member);

create table term (
    document  uuid primary key references document,
    agreement uuid not null references agreement,
    partner   uuid not null,
    signed_at timestamptz not null,
    from_at   timestamptz not null,
    until_at  timestamptz not null
);

comment on table term is
    'When a signed document is in force; of several at one moment the one signed last counts.';

create index term_by_partner on term (partner, signed_at desc);
create index term_by_agreement on term (agreement, signed_at desc);

create table agreement_reminder (
    agreement   uuid not null references agreement,
    ends_on     date not null,
    days        integer not null,
    reminded_at timestamptz not null,
    primary key (agreement, ends_on, days)
);
