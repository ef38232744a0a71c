-- Secrets that were mailed or printed are kept as their SHA-256 only.
create table registration (
    username       text primary key references username on delete cascade,
    email          text not null check (length(email) between 3 and 254),
    password_hash  text not null,
    token_hash     bytea not null unique check (length(token_hash) = 32)
);

create table password_reset (
    token_hash  bytea primary key check (length(token_hash) = 32),
    member      uuid not null references account on delete cascade,
    expires_at  timestamptz not null
);

create index password_reset_member on password_reset (member);
create index password_reset_expires_at on password_reset (expires_at);

create table email_change (
    member      uuid primary key references account on delete cascade,
    email       text not null check (length(email) between 3 and 254),
    token_hash  bytea not null unique check (length(token_hash) = 32),
    expires_at  timestamptz not null
);

create table setup_link (
    only_one    boolean primary key default true check (only_one),
    token_hash  bytea not null check (length(token_hash) = 32)
);
