-- One row a happening, however many are told. Positions are given in the order of commits, so that
-- whoever has read up to one has missed nothing before it.
create table event (
    position     bigint generated always as identity primary key,
    id           uuid not null unique,
    kind         text not null,
    audience     text not null check (audience in ('EVERYONE', 'TOPIC', 'MEMBERS')),
    topic        text,
    left_out     uuid[] not null,
    actor        uuid,
    title        text not null check (length(title) <= 300),
    text         text check (length(text) <= 1000),
    link         text not null,
    occurred_at  timestamptz not null,
    check ((audience = 'TOPIC') = (topic is not null))
);

create index event_everyone on event (kind, position) where audience = 'EVERYONE';
create index event_topic on event (topic, position) where audience = 'TOPIC';
create index event_occurred_at on event (occurred_at);

-- The handful who are told by name.
create table recipient (
    member    uuid not null,
    position  bigint not null references event on delete cascade,
    primary key (member, position)
);

create index recipient_position on recipient (position);

-- Who follows a topic, told of what lies after "since", up to and with "until".
create table subscription (
    member       uuid not null,
    topic        text not null,
    since        bigint not null,
    until        bigint check (until > since),
    followed_at  timestamptz not null,
    primary key (member, topic, since)
);

create unique index subscription_open on subscription (member, topic) where until is null;
create index subscription_topic on subscription (topic, member);

-- A member has read everything up to a position and nothing after it, save the exceptions: above
-- the position they are read, below it they are not.
create table reader (
    member      uuid primary key,
    since       bigint not null,
    read_up_to  bigint not null check (read_up_to >= since)
);

create table read_exception (
    member    uuid not null,
    position  bigint not null references event on delete cascade,
    primary key (member, position)
);

create index read_exception_position on read_exception (position);

-- Those who were members before there were notifications.
insert into reader (member, since, read_up_to) select id, 0, 0 from identity.account;
