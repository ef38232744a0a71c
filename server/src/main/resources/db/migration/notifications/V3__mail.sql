-- When a member's next digest is due, and what the last one has told.
create table digest (
    member      uuid not null,
    rhythm      text not null check (rhythm in ('DAILY', 'WEEKLY')),
    told_up_to  bigint not null,
    next_at     timestamptz not null,
    primary key (member, rhythm)
);

create index digest_due on digest (next_at, member);

-- Those who were members before there were notifications: a daily digest is the default.
insert into digest (member, rhythm, told_up_to, next_at)
select id, 'DAILY', 0, now() from identity.account;

-- How far instant mail has got: all up to a position, and of the next event the members up to one.
create table instant_progress (
    singleton   boolean primary key default true check (singleton),
    done_up_to  bigint not null,
    member      uuid
);

insert into instant_progress (done_up_to) values (0);

-- Signs the links that stop mail; made at first use.
create table unsubscribe_key (
    singleton  boolean primary key default true check (singleton),
    key        bytea not null
);
