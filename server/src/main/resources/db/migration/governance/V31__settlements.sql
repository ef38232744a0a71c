-- What a sealed month comes to: settled once, in one transaction with its entries in the ledger.
create table settlement (
    month           date primary key check (extract(day from month) = 1),
    month_root      text not null,
    settled_at      timestamptz not null,
    currency        text not null,
    statements      integer not null,
    invoices        integer not null,
    lines           integer not null,
    executions      bigint not null,
    failed          bigint not null,
    gross_minor     bigint not null,
    partner_minor   bigint not null,
    platform_minor  bigint not null,
    suspense_minor  bigint not null,
    check (gross_minor = partner_minor + platform_minor + suspense_minor)
);

create table invoice (
    id            text collate "C" primary key,
    month         date not null references settlement,
    organisation  uuid not null,
    slug          text collate "C" not null,
    currency      text not null,
    executions    bigint not null,
    total_minor   bigint not null check (total_minor > 0),
    issued_at     timestamptz not null,
    due_on        date not null,
    paid_minor    bigint not null default 0 check (paid_minor >= 0),
    unique (organisation, month)
);

comment on column invoice.organisation is 'Of the schema identity; whoever executed.';
comment on column invoice.slug is 'Of the organisation; names its account.';

-- What a partner earned in a month and what was taken from it since the statement before.
create table statement (
    id                    text collate "C" primary key,
    month                 date not null references settlement,
    partner               uuid not null,
    slug                  text collate "C" not null,
    currency              text not null,
    executions            bigint not null,
    failed                bigint not null,
    gross_minor           bigint not null,
    partner_minor         bigint not null,
    platform_minor        bigint not null,
    suspense_minor        bigint not null,
    adjustments_minor     bigint not null,
    released_minor        bigint not null,
    penalties_minor       bigint not null,
    refunds_minor         bigint not null,
    held_minor            bigint not null,
    net_minor             bigint not null,
    carried_over_minor    bigint not null,
    payable_minor         bigint not null,
    accrued_minor         bigint not null,
    taken_back_minor      bigint not null default 0,
    minimum_payout_minor  bigint not null,
    issued_at             timestamptz not null,
    due_on                date not null,
    unique (partner, month),
    check (gross_minor = partner_minor + platform_minor + suspense_minor),
    check (net_minor
      = partner_minor + released_minor - penalties_minor - refunds_minor - held_minor),
    check (payable_minor = carried_over_minor + net_minor)
);

comment on column statement.adjustments_minor is
    'The partner''s share of executions of earlier months, a part of partner_minor.';
comment on column statement.released_minor is
    'The partner''s share of earlier suspense that an agreement released since the last statement.';
comment on column statement.accrued_minor is 'The net of this statement and of all before it.';
comment on column statement.taken_back_minor is
    'The partner''s share of its lines that was refunded or reversed after it was issued.';

create index statement_by_due_day on statement (due_on);

-- Every entry on a partner's payable account stands on exactly one statement of the partner.
create table statement_entry (
    entry      uuid not null references ledger_entry,
    statement  text collate "C" not null references statement,
    primary key (entry, statement)
);

create index statement_entry_by_statement on statement_entry (statement);

create table rated_line (
    id                    bigint generated always as identity primary key,
    statement             text collate "C" not null references statement,
    invoice               text collate "C" references invoice,
    skill                 uuid not null,
    consumer              uuid not null,
    executed_in           date not null,
    executions            bigint not null,
    failed                bigint not null,
    quantity              bigint not null,
    price                 numeric(20, 10) not null,
    gross_minor           bigint not null check (gross_minor >= 0),
    partner_minor         bigint not null,
    platform_minor        bigint not null,
    partner_basis_points  integer,
    document_sha256       text,
    suspense              boolean not null,
    released_at           timestamptz,
    voided_at             timestamptz,
    refunded_minor        bigint not null default 0,
    check (refunded_minor between 0 and gross_minor),
    check (partner_minor + platform_minor
      = case when suspense and released_at is null then 0 else gross_minor end),
    check (suspense or released_at is null and voided_at is null),
    check (released_at is null or voided_at is null)
);

comment on column rated_line.invoice is 'Null when the month cost the consumer nothing.';
comment on column rated_line.suspense is 'Executed without an agreement; may be released since.';
comment on column rated_line.refunded_minor is 'Of the gross; what was voided counts as refunded.';

create index rated_line_by_statement on rated_line (statement, id);
create index rated_line_by_invoice on rated_line (invoice, id);
create index rated_line_in_suspense on rated_line (statement)
    where suspense and released_at is null and voided_at is null;
