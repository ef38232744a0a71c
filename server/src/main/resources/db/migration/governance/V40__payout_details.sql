-- Where partners want to be paid. A change is another row; the former ones are the history.
create table payout_details (
    id            uuid primary key default uuidv7(),
    partner       uuid not null,
    version       bigint not null,
    holder        text not null,
    iban          text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    bic           text,
    country       text not null check (country ~ '^[A-Z]{2}$'),
    entered_by    uuid not null,
    entered_at    timestamptz not null,
    paused_until  timestamptz,
    verified      boolean,
    judged_by     uuid,
    judged_at     timestamptz,
    note          text,
    replaced_at   timestamptz,
    check ((verified is null) = (judged_at is null)),
    check (judged_by is null or judged_by <> entered_by)
);

comment on column payout_details.version is 'Goes on over all rows of a partner.';
comment on column payout_details.paused_until is 'Null for the first details of a partner.';
comment on column payout_details.verified is 'Null until somebody has looked at it.';
comment on column payout_details.judged_by is
    'Null when the platform did it, because the bank gave a payout back.';

create unique index payout_details_now on payout_details (partner) where replaced_at is null;
create index payout_details_by_partner on payout_details (partner, id desc);
