-- What was sealed, from the month's root down to the executions: docs/guide/billing-months.md.
create table sealed_publisher (
    month       date not null references billing_month,
    position    integer not null,
    publisher   uuid not null,
    executions  bigint not null,
    billed      bigint not null,
    quantity    bigint not null,
    root        bytea not null,
    primary key (month, publisher)
);

create table sealed_subject (
    month       date not null,
    publisher   uuid not null,
    position    integer not null,
    subject     integer not null,
    name        text not null,
    executions  bigint not null,
    billed      bigint not null,
    quantity    bigint not null,
    root        bytea not null,
    primary key (month, publisher, position),
    foreign key (month, publisher) references sealed_publisher
);

-- The leaves, 1,024 in a row: a proof reads one of them, and the roots of the others.
create table sealed_chunk (
    month      date not null,
    subject    integer not null,
    first_key  uuid not null,
    position   integer not null,
    root       bytea not null,
    leaves     bytea not null,
    primary key (month, subject, first_key)
);

comment on column sealed_chunk.leaves is '25 bytes each, in the order of their keys.';

-- Keys are hashes: trying to compress them costs time and saves nothing.
alter table sealed_chunk alter column leaves set storage external;
