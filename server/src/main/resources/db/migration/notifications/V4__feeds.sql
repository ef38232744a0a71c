-- The address of a member's own feed holds a secret; whoever reads this table cannot use it.
create table feed (
    member       uuid primary key,
    secret_hash  bytea not null unique,
    created_at   timestamptz not null
);
