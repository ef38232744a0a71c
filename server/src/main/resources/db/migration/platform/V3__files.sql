create table file (
    sha256      bytea primary key check (octet_length(sha256) = 32),
    bytes       bigint not null,
    content     bytea not null,
    created_at  timestamptz not null
);

-- Uploads are mostly compressed already: trying again costs time and makes substrings slow.
alter table file alter column content set storage external;
