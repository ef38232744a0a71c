-- Whom a partner wants to be mailed at once. A new address counts once its owner has opened the
-- link; until then the one before does.
create table on_call (
    partner          uuid primary key,
    name             text not null,
    email            text not null,
    phone            text,
    verified_email   text,
    token_hash       bytea unique,
    token_until      timestamptz,
    link_sent_at     timestamptz,
    version          bigint not null,
    set_by           uuid not null,
    set_at           timestamptz not null,
    check ((token_hash is null) = (token_until is null))
);

comment on column on_call.partner is 'Of the schema integrations.';
comment on column on_call.verified_email is 'Where mail goes; null while no address was ever verified.';
comment on column on_call.token_hash is 'SHA-256 of what the mailed link carries; null once it was opened.';

alter table incident add column monitor_name text;

alter table monitor_signal
    add column partner   uuid not null,
    add column name      text not null,
    add column cause     text,
    add column all_down  boolean not null default false,
    add column opens_at  timestamptz;

comment on column monitor_signal.opens_at is
    'When announced maintenance is over, in which it went down; null where nothing waits for that.';

create index monitor_signal_waiting on monitor_signal (opens_at) where opens_at is not null;
