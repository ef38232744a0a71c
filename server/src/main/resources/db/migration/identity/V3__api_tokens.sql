create table api_token (
    id            uuid primary key default uuidv7(),
    member        uuid not null references account on delete cascade,
    name          text not null check (length(name) between 1 and 100),
    token_hash    bytea not null unique check (length(token_hash) = 32),
    scopes        text[] not null check (
        scopes <@ array['READ', 'WRITE', 'STAFF'] and cardinality(scopes) > 0),
    created_at    timestamptz not null,
    expires_at    timestamptz not null check (expires_at > created_at),
    last_used_at  timestamptz
);

create index api_token_member on api_token (member, created_at desc, id desc);
create index api_token_expires_at on api_token (expires_at);
