create table invoice_payment (
    invoice      text collate "C" not null references invoice,
    reference    text not null,
    amount_minor bigint not null check (amount_minor > 0),
    paid_on      date not null,
    booked_at    timestamptz not null,
    booked_by    uuid not null,
    primary key (invoice, reference)
);

comment on column invoice_payment.reference is 'Of the bank; the same one is booked once.';

create table refund (
    id              uuid primary key default uuidv7(),
    line            bigint not null references rated_line,
    amount_minor    bigint not null check (amount_minor > 0),
    partner_minor   bigint not null,
    platform_minor  bigint not null,
    reason          text not null,
    refunded_at     timestamptz not null,
    refunded_by     uuid not null
);

create index refund_by_line on refund (line);
