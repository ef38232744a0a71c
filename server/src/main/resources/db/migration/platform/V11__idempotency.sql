create table idempotency_key (
    owner         text not null,
    key           text not null,
    fingerprint   text not null,
    created_at    timestamptz not null,
    status        int,
    content_type  text,
    location      text,
    etag          text,
    body          text,
    primary key (owner, key)
);

create index on idempotency_key (created_at);
