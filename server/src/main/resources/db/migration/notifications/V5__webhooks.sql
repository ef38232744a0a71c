create table webhook (
    id             uuid primary key default uuidv7(),
    url            text not null check (length(url) <= 2000),
    kinds          text[] not null,
    description    text not null check (length(description) <= 500),
    secret         text not null,
    created_by     uuid not null,
    created_at     timestamptz not null,
    failing_since  timestamptz,
    disabled_at    timestamptz,
    version        bigint not null default 1
);

create table webhook_delivery (
    id               uuid primary key default uuidv7(),
    webhook          uuid not null references webhook on delete cascade,
    event            uuid not null,
    kind             text not null,
    body             text not null,
    state            text not null check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    attempts         int not null default 0,
    status           int,
    error            text,
    response         text,
    duration_ms      bigint,
    requested_at     timestamptz not null,
    next_attempt_at  timestamptz,
    check ((state = 'WAITING') = (next_attempt_at is not null))
);

create index webhook_delivery_due on webhook_delivery (next_attempt_at) where state = 'WAITING';
create index webhook_delivery_log on webhook_delivery (webhook, id desc);
create index webhook_delivery_requested_at on webhook_delivery (requested_at);
