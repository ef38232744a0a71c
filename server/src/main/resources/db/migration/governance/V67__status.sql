-- What the public was told, in the order it was told: for feeds, mail and webhooks.
create table status_news (
    position     bigint generated always as identity primary key,
    key          text not null unique,
    partner      uuid not null,
    kind         text not null
                 check (kind in ('OPENED', 'UPDATED', 'RESOLVED', 'PLANNED', 'CANCELLED')),
    title        text not null,
    text         text,
    incident     text,
    maintenance  uuid,
    begins_at    timestamptz,
    ends_at      timestamptz,
    at           timestamptz not null,
    -- Mail: all subscribers up to this one have been written to.
    mailed_to    uuid,
    mailed       boolean not null
);

comment on column status_news.key is 'Names what happened; told twice, it is kept once.';
comment on column status_news.begins_at is 'Of maintenance only, as is ends_at.';

create index status_news_partner on status_news (partner, position desc);
create index status_news_unmailed on status_news (position) where not mailed;
create index status_news_planned on status_news (begins_at) where kind = 'PLANNED';
create index status_news_maintenance on status_news (maintenance) where kind = 'CANCELLED';
create index status_news_at on status_news (at);

-- Who gets mail, once they proved that the address is theirs. Leaving removes the row.
create table status_subscription (
    id            uuid primary key default uuidv7(),
    email         text not null,
    partner       uuid,
    secret_hash   bytea unique,
    stop_key      uuid not null unique,
    mailed_at     timestamptz not null,
    confirmed_at  timestamptz,
    check ((secret_hash is null) = (confirmed_at is not null))
);

comment on column status_subscription.email is 'In lower case.';
comment on column status_subscription.partner is 'Null for all of them.';
comment on column status_subscription.secret_hash is 'Of the link that confirms.';
comment on column status_subscription.stop_key is 'Stands in every mail and stops it, nothing else.';

create unique index status_subscription_once
    on status_subscription (email, partner) nulls not distinct;
create index status_subscription_unconfirmed
    on status_subscription (mailed_at) where confirmed_at is null;
create index status_subscription_readers
    on status_subscription (partner, id) where confirmed_at is not null;
